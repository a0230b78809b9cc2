namespace Payments.Infra.Components.Observability.Install;

/// <summary>Images of what no chart installs.</summary>
internal static class ToolImages
{
    /// <summary>The version that the chart of Prometheus has for its sidecar: both write and read the same blocks.</summary>
    public const string Thanos = "quay.io/thanos/thanos:v0.42.4";
}
