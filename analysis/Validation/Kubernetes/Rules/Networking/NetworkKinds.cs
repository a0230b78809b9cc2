namespace Payments.Infra.Analysis.Validation.Kubernetes.Rules.Networking;

/// <summary>The rules of this room, by type.</summary>
internal static class NetworkKinds
{
    public static readonly ImmutableDictionary<string, KindRules> All = new Dictionary<string, KindRules>
    {
        ["core.v1.Service"] = new()
        {
            Name = DnsNames.CheckLabel,
            Check = ServiceRules.Check,
            CheckUpdate = ServiceUpdate.Check,
            BeforeUpdate = ServiceUpdate.Prepare,
        },
        ["core.v1.Endpoints"] = new() { Check = EndpointsRules.Check },
        ["discovery.v1.EndpointSlice"] = new() { Check = EndpointSliceRules.Check, CheckUpdate = EndpointSliceRules.CheckUpdate },
        ["networking.v1.NetworkPolicy"] = new() { Check = NetworkPolicyRules.Check },
        ["networking.v1.Ingress"] = new() { Check = IngressRules.Check, CheckNew = IngressRules.CheckNew },
        ["networking.v1.IngressClass"] = new() { Check = IngressClassRules.Check, CheckUpdate = IngressClassRules.CheckUpdate },
    }.ToImmutableDictionary(StringComparer.Ordinal);
}
