using System.Collections.Immutable;
using Payments.Infra.Components.Observability.Alerting.Rules;

namespace Payments.Infra.Components.Observability.Alerting;

/// <summary>All rules. To add some, add a file to <c>Rules</c> and a line here.</summary>
public static class RuleBook
{
    /// <summary>The rules that watch a system.</summary>
    /// <param name="system">The system.</param>
    public static ImmutableArray<RuleGroup> Of(ObservedSystem system) =>
    [
        ObjectiveRules.Of(system),
        BreakerRules.Of(system),
        EncryptionRules.Of(system),
        AccessRules.Of(system),
        CanaryRules.Of(system),
        CertificateRules.All,
        ControlPlaneRules.All,
        PostgresRules.All,
        KafkaRules.All,
        RedisRules.All,
        ClusterRules.Of(system),
        PrometheusRules.All,
    ];
}
