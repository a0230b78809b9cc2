using Pulumi;

namespace Payments.Infra.Components.Observability.Jaeger;

/// <summary>Inputs of <see cref="Tracing"/>.</summary>
public sealed class TracingArgs : ResourceArgs
{
    /// <summary>Namespace of its pods.</summary>
    [Input("namespace", required: true)]
    public required Input<string> Namespace { get; init; }

    /// <inheritdoc cref="TracingSettings"/>
    public TracingSettings Settings { get; init; } = new();
}
