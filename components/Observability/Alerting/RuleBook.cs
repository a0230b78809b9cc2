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
        CertificateRules.Of(system),
        ControlPlaneRules.All,
        .. Of(ObservedStore.Postgres, PostgresRules.All, system),
        .. Of(ObservedStore.Kafka, KafkaRules.All, system),
        .. Of(ObservedStore.Redis, RedisRules.All, system),
        ClusterRules.Of(system),
        PrometheusRules.All,
        .. system.KeepsLonger ? [ArchiveRules.All] : ImmutableArray<RuleGroup>.Empty,
    ];

    /// <summary>Rules about a store that gives no metrics would never say anything.</summary>
    private static IEnumerable<RuleGroup> Of(ObservedStore store, RuleGroup group, ObservedSystem system) => system.Stores.ContainsKey(store) ? [group] : [];
}
