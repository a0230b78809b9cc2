namespace Payments.Infra.Components.Mesh;

/// <summary>The ingress gateway, as those who let it in know it.</summary>
public sealed record GatewayIdentity
{
    /// <summary>Namespace of its pods. Default <c>istio-ingress</c>.</summary>
    public string Namespace { get; init; } = "istio-ingress";

    /// <summary>Its ServiceAccount, which the chart names after the release. Default <c>istio-ingressgateway</c>.</summary>
    public string ServiceAccount { get; init; } = "istio-ingressgateway";

    /// <summary>Value of the label <c>istio</c> of its pods, which the chart cuts from the release's name. Default <c>ingressgateway</c>.</summary>
    public string IstioLabel { get; init; } = "ingressgateway";
}
