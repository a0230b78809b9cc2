namespace Payments.Infra.Components.Observability.Alerting;

internal sealed class AlertsArgs : ResourceArgs
{
    [Input("namespace", required: true)]
    public required Input<string> Namespace { get; init; }

    public required ImmutableArray<RuleGroup> Groups { get; init; }

    /// <inheritdoc cref="AlertSettings.Runbooks"/>
    public required string Runbooks { get; init; }
}
