namespace Payments.Infra.Components.Observability.Proxies;

internal sealed class MeshTelemetryArgs : ResourceArgs
{
    /// <summary>The root namespace, whose telemetry applies to the whole mesh: that of the control plane.</summary>
    [Input("namespace", required: true)]
    public required Input<string> Namespace { get; init; }

    public required TenantList Tenants { get; init; }

    /// <inheritdoc cref="Jaeger.TracingSettings.Sampling"/>
    public Percentage Sampling { get; init; } = new(1);
}
