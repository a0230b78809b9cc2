namespace Payments.Infra.Components.Kit;

/// <summary>The ingress gateway, as those who let it in know it.</summary>
public sealed record GatewayIdentity
{
    /// <summary>Namespace of its pods. Default <c>istio-ingress</c>.</summary>
    public string Namespace { get; init; } = "istio-ingress";

    /// <summary>Name of its Helm release. Default <c>istio-ingressgateway</c>.</summary>
    public string Release { get; init; } = "istio-ingressgateway";

    /// <summary>Its ServiceAccount, which the chart names after the release.</summary>
    public string ServiceAccount => Release;

    /// <summary>Value of the label <c>istio</c> of its pods, which the chart cuts from the release's name.</summary>
    public string IstioLabel => Release.StartsWith("istio-", StringComparison.Ordinal) ? Release["istio-".Length..] : Release;
}
