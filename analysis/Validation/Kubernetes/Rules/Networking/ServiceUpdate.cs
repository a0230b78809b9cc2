namespace Payments.Infra.Analysis.Validation.Kubernetes.Rules.Networking;

/// <summary>Changes of services: what may not change, and what goes when the type changes.</summary>
internal static class ServiceUpdate
{
    private const string Once = "may not change once set";

    /// <summary>Takes away what the former type needed and the new one does not, where it was left as it was.</summary>
    /// <param name="before">The service as it was.</param>
    /// <param name="after">The service as it is given now.</param>
    public static Field Prepare(Field before, Field after)
    {
        if (after.Value?.DeepClone() is not JsonObject copy || copy["spec"] is not JsonObject spec)
        {
            return after;
        }

        var (was, type) = (before["spec"], ServiceRules.TypeOf(after["spec"]));
        if (type == "ExternalName" && ServiceRules.TypeOf(was) != "ExternalName")
        {
            RemoveSame(spec, was, "clusterIP", "clusterIPs", "ipFamilies", "ipFamilyPolicy");
        }

        if (type is not ("NodePort" or "LoadBalancer") && ServiceRules.TypeOf(was) is "NodePort" or "LoadBalancer" && HasSameNodePorts(before, after))
        {
            foreach (var port in (spec["ports"] as JsonArray ?? []).OfType<JsonObject>())
            {
                port.Remove("nodePort");
            }
        }

        if (type != "LoadBalancer" && ServiceRules.TypeOf(was) == "LoadBalancer")
        {
            RemoveSame(spec, was, "loadBalancerClass", "allocateLoadBalancerNodePorts");
        }

        if (!ServiceRules.IsHealthChecked(after["spec"]) && ServiceRules.IsHealthChecked(was))
        {
            RemoveSame(spec, was, "healthCheckNodePort");
        }

        if (!ServiceRules.IsExternal(after["spec"]) && ServiceRules.IsExternal(was))
        {
            RemoveSame(spec, was, "externalTrafficPolicy");
        }

        return Field.Of(copy);
    }

    /// <summary>Checks what may not change.</summary>
    public static IEnumerable<FieldError> Check(Field before, Field after)
    {
        var (was, spec) = (before["spec"], after["spec"]);
        return CheckAddress(was, spec).Concat(CheckHealthPort(was, spec)).Concat(
            ServiceRules.TypeOf(was) == "LoadBalancer" && ServiceRules.TypeOf(spec) == "LoadBalancer"
                && was["loadBalancerClass"].Text != spec["loadBalancerClass"].Text
                ? [FieldErrors.Invalid(spec["loadBalancerClass"], Once)]
                : []);
    }

    private static IEnumerable<FieldError> CheckHealthPort(Field was, Field spec)
    {
        var (old, port) = (was["healthCheckNodePort"], spec["healthCheckNodePort"]);
        var isKept = ServiceRules.IsHealthChecked(was) && ServiceRules.IsHealthChecked(spec);
        return isKept && old.Integer is > 0 && port.Integer is > 0 && old.Integer != port.Integer
            ? [FieldErrors.Forbidden(port, "field is immutable")]
            : [];
    }

    // What a service does not say it has been given, and keeps.
    private static IEnumerable<FieldError> CheckAddress(Field was, Field spec)
    {
        if (ServiceRules.TypeOf(was) == "ExternalName" || ServiceRules.TypeOf(spec) == "ExternalName")
        {
            return [];
        }

        var (old, now) = (ServiceAllocation.AddressesOf(was), ServiceAllocation.AddressesOf(spec));
        if (ServiceAllocation.Check(spec).Any())
        {
            return [];
        }

        var family = FirstFamily(spec);
        if (family != FirstFamily(was) && now.IsEmpty && !ServiceRules.IsHeadless(was))
        {
            return [FieldError.Invalid("spec.clusterIPs[0]", "", $"expected an {family} value as indicated by `ipFamilies[0]`")];
        }

        return now.IsEmpty || (old is [var first, ..] && first.Text == now[0].Text) ? []
            : [FieldError.Invalid("spec.clusterIPs[0]", new JsonArray([.. now.Select(address => address.Value?.DeepClone())]), Once)];
    }

    private static string FirstFamily(Field spec) => spec["ipFamilies"].Items.FirstOrDefault(Field.None).TextOr("IPv4");

    private static bool HasSameNodePorts(Field before, Field after) => after["spec"]["ports"].Items.All(port =>
        port["nodePort"].Integer is null or 0
        || before["spec"]["ports"].Items.Any(old => old["port"].Integer == port["port"].Integer && old["nodePort"].Integer == port["nodePort"].Integer));

    private static void RemoveSame(JsonObject spec, Field was, params ReadOnlySpan<string> names)
    {
        foreach (var name in names)
        {
            if (JsonNode.DeepEquals(spec[name], was[name].Value))
            {
                spec.Remove(name);
            }
        }
    }
}
