using Payments.Infra.Components.Catalogue;
using Pulumi;

namespace Payments.Infra.Components.Observability.Proxies;

internal sealed class MeshTelemetryArgs : ResourceArgs
{
    /// <summary>Namespace whose settings hold for the whole mesh: that of the control plane.</summary>
    [Input("namespace", required: true)]
    public required Input<string> Namespace { get; init; }

    /// <summary>Tenants that metrics tell apart.</summary>
    public required TenantList Tenants { get; init; }

    /// <summary>Share of requests that are traced. Default 1.</summary>
    public Percentage Sampling { get; init; } = new(1);
}
