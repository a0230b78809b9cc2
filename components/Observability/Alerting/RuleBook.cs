using Payments.Infra.Components.Observability.Alerting.Rules;

namespace Payments.Infra.Components.Observability.Alerting;

/// <summary>All rules. To add a group, add a file to <c>Rules</c> and a line here.</summary>
internal static class RuleBook
{
    public static ImmutableArray<RuleGroup> From(ObservedSystem system) =>
    [
        ObjectiveRules.From(system),
        BreakerRules.From(system),
        EncryptionRules.From(system),
        AccessRules.From(system),
        CanaryRules.From(system),
        .. system.Automated.IsEmpty ? ImmutableArray<RuleGroup>.Empty : [RolloutRules.From(system)],
        CertificateRules.From(system),
        ControlPlaneRules.All,
        .. system.HasVault ? [SecretRules.All] : ImmutableArray<RuleGroup>.Empty,
        .. For(ObservedStore.Postgres, PostgresRules.From, system),
        .. For(ObservedStore.Postgres, BackupRules.From, system),
        .. For(ObservedStore.Kafka, KafkaRules.From, system),
        .. For(ObservedStore.Redis, RedisRules.From, system),
        ClusterRules.From(system),
        PrometheusRules.From(system),
        .. system.HasLongTermMetrics ? [ArchiveRules.All] : ImmutableArray<RuleGroup>.Empty,
    ];

    /// <summary>Rules about a store without metrics would never fire.</summary>
    private static IEnumerable<RuleGroup> For(ObservedStore store, Func<ObservedSystem, RuleGroup> rules, ObservedSystem system) =>
        system.Stores.ContainsKey(store) ? [rules(system)] : [];
}
