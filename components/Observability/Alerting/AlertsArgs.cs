using System.Collections.Immutable;
using Pulumi;

namespace Payments.Infra.Components.Observability.Alerting;

/// <summary>Inputs of <see cref="Alerts"/>.</summary>
public sealed class AlertsArgs : ResourceArgs
{
    /// <summary>Namespace that the rules are put in.</summary>
    [Input("namespace", required: true)]
    public required Input<string> Namespace { get; init; }

    /// <summary>The rules.</summary>
    public required ImmutableArray<RuleGroup> Groups { get; init; }

    /// <summary>Address of the runbooks.</summary>
    public required string Runbooks { get; init; }
}
