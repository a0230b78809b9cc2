namespace Payments.Infra.Components.Mesh.Install;

/// <summary>Images of Istio's charts. They have no shell and no package manager.</summary>
internal static class IstioImages
{
    /// <summary>Value <c>global.variant</c> of the charts, and end of the images' tags.</summary>
    public const string Variant = "distroless";

    /// <summary>Images that a chart's pods run, and those that a control plane gives to others' pods.</summary>
    public static ImmutableArray<string> Of(IstioInstallation installation, string chart, IstioVersion version)
    {
        return chart switch
        {
            "cni" => [Image("install-cni")],
            "istiod" => [Image("pilot"), Image("proxyv2")],
            _ => [],
        };

        string Image(string name) => $"{installation.Hub}/{name}:{version}-{Variant}";
    }
}
