namespace Payments.Infra.Analysis.Validation.Kubernetes.Defaults;

/// <summary>Defaults of pods and what is in them (k8s.io/kubernetes v1.34, <c>pkg/apis/core/v1/defaults.go</c>).</summary>
internal static class PodDefaults
{
    public static IEnumerable<(string Type, Action<JsonObject> Fill)> All =>
    [
        ("core.v1.Pod", Pod),
        ("core.v1.PodSpec", Spec),
        ("core.v1.Container", Container),
        ("core.v1.EphemeralContainer", Container),
        ("core.v1.ContainerPort", port => port.Default("protocol", "TCP")),
        ("core.v1.Probe", Probe),
        ("core.v1.HTTPGetAction", HttpGet),
        ("core.v1.GRPCAction", action => action["service"] ??= ""),
        ("core.v1.ObjectFieldSelector", selector => selector.Default("apiVersion", "v1")),
    ];

    /// <summary>What pods have that others make pods of have not: requests like their limits, and ports of the node where they use its network.</summary>
    private static void Pod(JsonObject pod)
    {
        var spec = pod.Within("spec");
        spec["enableServiceLinks"] ??= true;
        var isOnHost = Field.Of(spec)["hostNetwork"].IsTrue;
        foreach (var container in spec.Objects("containers").Concat(spec.Objects("initContainers")))
        {
            RequestLimits(container);
            foreach (var port in container.Objects("ports").Where(port => isOnHost && port["containerPort"] is not null))
            {
                port["hostPort"] ??= port["containerPort"]!.DeepClone();
            }
        }
    }

    private static void RequestLimits(JsonObject container)
    {
        if (container["resources"] is not JsonObject resources || resources["limits"] is not JsonObject { Count: > 0 } limits)
        {
            return;
        }

        var requests = resources.Within("requests");
        foreach (var (name, amount) in limits.Where(limit => !requests.ContainsKey(limit.Key)).ToList())
        {
            requests[name] = amount?.DeepClone();
        }
    }

    private static void Spec(JsonObject spec)
    {
        spec.Default("restartPolicy", "Always");
        spec.Default("dnsPolicy", "ClusterFirst");
        spec.Default("schedulerName", "default-scheduler");
        spec["terminationGracePeriodSeconds"] = Field.Of(spec)["terminationGracePeriodSeconds"].Integer switch
        {
            null => spec["terminationGracePeriodSeconds"]?.DeepClone() ?? 30,
            < 0 => 1,
            var seconds => seconds,
        };
        spec.Within("securityContext");
        if (Field.Of(spec)["serviceAccountName"] is { Text.Length: > 0 } account)
        {
            spec["serviceAccount"] = account.Text;
        }
    }

    private static void Container(JsonObject container)
    {
        container.Default("imagePullPolicy", IsLatest(Field.Of(container)["image"].Text) ? "Always" : "IfNotPresent");
        container.Default("terminationMessagePath", "/dev/termination-log");
        container.Default("terminationMessagePolicy", "File");
        container.Within("resources");
    }

    /// <summary>An image without a tag is the latest one; one with a digest is always the same.</summary>
    private static bool IsLatest(string image)
    {
        var name = image[(image.LastIndexOf('/') + 1)..];
        return !image.Contains('@', StringComparison.Ordinal)
            && (!name.Contains(':', StringComparison.Ordinal) || name.EndsWith(":latest", StringComparison.Ordinal));
    }

    private static void Probe(JsonObject probe)
    {
        probe.DefaultZero("timeoutSeconds", 1);
        probe.DefaultZero("periodSeconds", 10);
        probe.DefaultZero("successThreshold", 1);
        probe.DefaultZero("failureThreshold", 3);
    }

    private static void HttpGet(JsonObject action)
    {
        action.Default("path", "/");
        action.Default("scheme", "HTTP");
    }
}
