namespace Payments.Infra.Analysis.Validation.Operators.Strimzi;

/// <summary>What only listeners of some types have (Strimzi 1.2, ListenersValidator.java).</summary>
internal static class ListenerFeatures
{
    private static readonly ImmutableArray<(string Feature, ImmutableArray<string> Types)> Known =
    [
        ("allocateLoadBalancerNodePorts", ["loadbalancer"]),
        ("controllerClass", ["ingress", "loadbalancer"]),
        ("externalTrafficPolicy", ["loadbalancer", "nodeport"]),
        ("finalizers", ["loadbalancer"]),
        ("hostTemplate", ["ingress", "route", "tlsroute"]),
        ("loadBalancerSourceRanges", ["loadbalancer"]),
        ("parentRefs", ["tlsroute"]),
        ("preferredNodePortAddressType", ["nodeport"]),
        ("useServiceDnsDomain", ["cluster-ip", "internal"]),
    ];

    /// <summary>What all but internal ones have.</summary>
    private static readonly ImmutableArray<string> NotInternal = ["ipFamilies", "ipFamilyPolicy", "publishNotReadyAddresses"];

    public static IEnumerable<FieldError> Check(Field manifest) => manifest["spec"]["kafka"]["listeners"].Items.SelectMany(listener =>
    {
        var (type, configuration) = (listener["type"].Text, listener["configuration"]);
        return Known.Where(known => IsGiven(configuration[known.Feature]) && !known.Types.Contains(type))
            .Select(known => FieldErrors.Forbidden(configuration[known.Feature], $"only a listener of type {string.Join(" or ", known.Types)} has it; "
                + $"this one is {type}"))
            .Concat(NotInternal.Where(feature => IsGiven(configuration[feature]) && type == "internal")
                .Select(feature => FieldErrors.Forbidden(configuration[feature], "an internal listener has it not")))
            .Concat(type is "ingress" or "tlsroute" && configuration["bootstrap"]["host"].Text.Length == 0
                ? [FieldErrors.Required(configuration["bootstrap"]["host"], $"a listener of type {type} has a bootstrap host")]
                : []);
    });

    private static bool IsGiven(Field field) => field.Value is JsonArray list ? list.Count > 0 : field.Exists;
}
