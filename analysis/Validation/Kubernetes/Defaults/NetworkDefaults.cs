namespace Payments.Infra.Analysis.Validation.Kubernetes.Defaults;

/// <summary>
/// Defaults of Services and of what opens and closes networks (k8s.io/kubernetes v1.34, <c>pkg/apis/core/v1</c> and <c>pkg/apis/networking/v1</c>). What
/// the server allots, such as addresses, is none; families of addresses are those of a cluster with IPv4 alone.
/// </summary>
internal static class NetworkDefaults
{
    private const string Cluster = "Cluster";

    public static IEnumerable<(string Type, Action<JsonObject> Fill)> All =>
    [
        ("core.v1.ServiceSpec", Service),
        ("networking.v1.NetworkPolicySpec", NetworkPolicy),
        ("networking.v1.NetworkPolicyPort", port => port.Default("protocol", "TCP")),
        ("networking.v1.IngressClassParametersReference", reference => reference["scope"] ??= Cluster),
    ];

    private static void Service(JsonObject spec)
    {
        spec.Default("type", "ClusterIP");
        spec.Default("sessionAffinity", "None");
        if (Field.Of(spec)["sessionAffinity"].Text == "ClientIP")
        {
            spec.Within("sessionAffinityConfig").Within("clientIP")["timeoutSeconds"] ??= 10800;
        }

        foreach (var port in spec.Objects("ports"))
        {
            port.Default("protocol", "TCP");
            if (IsUnset(Field.Of(port)["targetPort"]) && Field.Of(spec)["type"].Text != "ExternalName")
            {
                port["targetPort"] = port["port"]?.DeepClone();
            }
        }

        Route(spec, Field.Of(spec)["type"].Text);
    }

    private static void Route(JsonObject spec, string type)
    {
        if (type is "NodePort" or "LoadBalancer" || (type == "ClusterIP" && spec["externalIPs"] is JsonArray { Count: > 0 }))
        {
            spec.Default("externalTrafficPolicy", Cluster);
        }

        if (type == "LoadBalancer")
        {
            spec["allocateLoadBalancerNodePorts"] ??= true;
        }

        if (type == "ExternalName")
        {
            return;
        }

        spec["internalTrafficPolicy"] ??= Cluster;
        var isAnybodys = Field.Of(spec)["clusterIP"].Text == "None" && spec["selector"] is null or JsonObject { Count: 0 };
        var isDual = isAnybodys || spec["ipFamilies"] is JsonArray { Count: > 1 };
        var policy = spec["ipFamilyPolicy"] ??= isDual ? "RequireDualStack" : "SingleStack";
        spec["ipFamilies"] ??= JsonKinds.Text(policy) == "RequireDualStack" ? new JsonArray("IPv4", "IPv6") : new JsonArray("IPv4");
        if (Field.Of(spec)["clusterIP"].Text is { Length: > 0 } address)
        {
            spec["clusterIPs"] ??= new JsonArray(address);
        }
    }

    private static void NetworkPolicy(JsonObject spec)
    {
        spec["podSelector"] ??= new JsonObject();
        if (spec["policyTypes"] is null or JsonArray { Count: 0 })
        {
            spec["policyTypes"] = spec["egress"] is JsonArray { Count: > 0 } ? new JsonArray("Ingress", "Egress") : new JsonArray("Ingress");
        }
    }

    private static bool IsUnset(Field port) => !port.Exists || JsonKinds.Text(port.Value) is { Length: 0 } || port.Integer == 0;
}
