namespace Payments.Infra.Analysis.Validation.Kubernetes.Rules.Networking;

/// <summary>Services: what their type allows, and where traffic goes.</summary>
internal static class ServiceRules
{
    private const string SourceRangesAnnotation = "service.beta.kubernetes.io/load-balancer-source-ranges";
    private const string TopologyMode = "service.kubernetes.io/topology-mode";
    private const string TopologyHints = "service.kubernetes.io/topology-aware-hints";
    private const string OnlyLoadBalancer = "may only be used when `type` is 'LoadBalancer'";

    /// <summary>Checks a service. Addresses and node ports are given out first; the rest is looked at when that has worked.</summary>
    public static IEnumerable<FieldError> Check(Field service)
    {
        var allocation = ServiceAllocation.Check(service["spec"]).ToList();
        return allocation.Count > 0 ? allocation : CheckSpec(service["spec"], service["metadata"]["annotations"]);
    }

    /// <summary>The type of a service.</summary>
    public static string TypeOf(Field spec) => spec["type"].TextOr("ClusterIP");

    /// <summary>Whether a service has no address of its own.</summary>
    public static bool IsHeadless(Field spec) => ServiceAllocation.AddressesOf(spec) is [{ Text: "None" }];

    /// <summary>Whether the balancer in front of a service asks nodes whether they have pods of it.</summary>
    public static bool IsHealthChecked(Field spec) => TypeOf(spec) == "LoadBalancer" && spec["externalTrafficPolicy"].Text == "Local";

    /// <summary>Whether traffic from outside can reach a service.</summary>
    public static bool IsExternal(Field spec) => TypeOf(spec) is "LoadBalancer" or "NodePort"
        || (TypeOf(spec) == "ClusterIP" && spec["externalIPs"].Count > 0);

    private static IEnumerable<FieldError> CheckSpec(Field spec, Field annotations)
    {
        var (type, ports) = (TypeOf(spec), spec["ports"]);
        var isEmpty = ports.Count == 0 && !IsHeadless(spec) && type != "ExternalName";
        return CheckTopology(annotations)
            .Concat(isEmpty ? [FieldErrors.Required(ports)] : [])
            .Concat(CheckType(spec, type))
            .Concat(ServicePorts.Check(ports, type))
            .Concat(ObjectMetadata.CheckLabels(spec["selector"]))
            .Concat(CheckAffinity(spec))
            .Concat(spec["externalIPs"].Items.SelectMany(Values.Addresses.CheckOrdinary))
            .Concat(Choices.CheckGiven(spec["type"], "ClusterIP", "ExternalName", "LoadBalancer", "NodePort"))
            .Concat(CheckSourceRanges(spec, annotations, type))
            .Concat(CheckLoadBalancer(spec, type))
            .Concat(CheckTraffic(spec));
    }

    // The later annotation has taken the place of the earlier one.
    private static IEnumerable<FieldError> CheckTopology(Field annotations)
    {
        var (mode, hints) = (annotations[TopologyMode], annotations[TopologyHints]);
        return mode.Exists && hints.Exists && mode.Text != hints.Text
            ? [FieldErrors.Invalid(mode with { Path = annotations.Path.Key(TopologyMode) }, $"must match annotations[{TopologyHints}] when both are specified")]
            : [];
    }

    private static IEnumerable<FieldError> CheckType(Field spec, string type) => type switch
    {
        "LoadBalancer" or "NodePort" => NotHeadless(spec, type),
        "ExternalName" => CheckExternalName(spec),
        _ => [],
    };

    private static IEnumerable<FieldError> NotHeadless(Field spec, string type) => IsHeadless(spec)
        ? [FieldError.Invalid("spec.clusterIPs[0]", "None", $"may not be set to 'None' for {type} services")]
        : [];

    private static IEnumerable<FieldError> CheckExternalName(Field spec)
    {
        const string Detail = "may not be set for ExternalName services";
        var (name, target) = (spec["externalName"], spec["externalName"].Text);
        target = target.EndsWith('.') ? target[..^1] : target;
        return (ServiceAllocation.AddressesOf(spec).Length > 0 ? [FieldErrors.Forbidden(spec["clusterIPs"], Detail)] : Enumerable.Empty<FieldError>())
            .Concat(spec["ipFamilies"].Count > 0 ? [FieldErrors.Forbidden(spec["ipFamilies"], Detail)] : [])
            .Concat(spec["ipFamilyPolicy"].Exists ? [FieldErrors.Forbidden(spec["ipFamilyPolicy"], Detail)] : [])
            .Concat(target.Length == 0 ? [FieldErrors.Required(name)] : FieldErrors.Invalid(name, target, ObjectNames.CheckSubdomain(target)));
    }

    private static IEnumerable<FieldError> CheckAffinity(Field spec)
    {
        var (affinity, timeout) = (spec["sessionAffinity"], spec["sessionAffinityConfig"]["clientIP"]["timeoutSeconds"]);
        return Choices.CheckGiven(affinity.Text.Length > 0 ? affinity : Field.None, "ClientIP", "None")
            .Concat(affinity.Text == "ClientIP" && timeout.Integer is <= 0 or > 86400
                ? [FieldErrors.Invalid(timeout, "must be greater than 0 and less than 86400")]
                : []);
    }

    private static IEnumerable<FieldError> CheckSourceRanges(Field spec, Field annotations, string type)
    {
        var ranges = spec["loadBalancerSourceRanges"];
        if (ranges.Count > 0)
        {
            // The server writes the name of this field with a capital.
            var shown = ranges with { Path = FieldPath.Root.Child("spec").Child("LoadBalancerSourceRanges") };
            return (type == "LoadBalancer" ? [] : new[] { FieldErrors.Forbidden(shown, OnlyLoadBalancer) })
                .Concat(shown.Items.SelectMany(range => Values.Addresses.CheckRange(range, range.Text.Trim())));
        }

        if (annotations[SourceRangesAnnotation] is not { Exists: true } annotation)
        {
            return [];
        }

        var keyed = annotation with { Path = annotations.Path.Key(SourceRangesAnnotation) };
        return (type == "LoadBalancer" ? [] : new[] { FieldErrors.Forbidden(keyed, OnlyLoadBalancer) })
            .Concat(annotation.Text.Trim().Length == 0 ? [] : annotation.Text.Split(',').SelectMany(
                range => Values.Addresses.CheckRange(keyed, range.Trim())));
    }

    private static IEnumerable<FieldError> CheckLoadBalancer(Field spec, string type)
    {
        var (name, allocates) = (spec["loadBalancerClass"], spec["allocateLoadBalancerNodePorts"]);
        return type == "LoadBalancer"
            ? name.Exists ? FieldErrors.Invalid(name, name.Text, ObjectNames.CheckKey(name.Text)) : []
            : new[] { name, allocates }.Where(field => field.Exists).Select(field => FieldErrors.Forbidden(field, OnlyLoadBalancer));
    }

    private static IEnumerable<FieldError> CheckTraffic(Field spec)
    {
        var (outer, check) = (spec["externalTrafficPolicy"], spec["healthCheckNodePort"]);
        return (outer.Text.Length == 0 ? []
                : IsExternal(spec) ? Choices.Check(outer, "Cluster", "Local")
                : [FieldErrors.Invalid(outer, "may only be set for externally-accessible services")])
            .Concat(!IsHealthChecked(spec) && check.Integer is not (null or 0)
                ? [FieldErrors.Invalid(check, "may only be set when `type` is 'LoadBalancer' and `externalTrafficPolicy` is 'Local'")]
                : [])
            .Concat(Choices.CheckGiven(spec["internalTrafficPolicy"], "Cluster", "Local"))
            .Concat(Choices.CheckGiven(spec["trafficDistribution"], "PreferClose", "PreferSameZone", "PreferSameNode"));
    }
}
