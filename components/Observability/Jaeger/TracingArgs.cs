using Payments.Infra.Components.Observability.Access;

namespace Payments.Infra.Components.Observability.Jaeger;

internal sealed class TracingArgs : ResourceArgs
{
    [Input("namespace", required: true)]
    public required Input<string> Namespace { get; init; }

    public required MonitoringAccess Access { get; init; }

    public required ImageSource Images { get; init; }

    /// <inheritdoc cref="ToolSecrets"/>
    public ToolSecrets Secrets { get; init; } = ToolSecrets.None;

    /// <inheritdoc cref="ObservabilityArgs.Cell"/>
    public string? Cell { get; init; }

    public TracingSettings Settings { get; init; } = new();
}
