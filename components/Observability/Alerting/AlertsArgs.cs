using System.Collections.Immutable;
using Pulumi;

namespace Payments.Infra.Components.Observability.Alerting;

internal sealed class AlertsArgs : ResourceArgs
{
    [Input("namespace", required: true)]
    public required Input<string> Namespace { get; init; }

    /// <summary>The rules.</summary>
    public required ImmutableArray<RuleGroup> Groups { get; init; }

    /// <summary>Address of the runbooks.</summary>
    public required string Runbooks { get; init; }
}
