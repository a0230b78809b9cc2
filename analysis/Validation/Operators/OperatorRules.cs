using System.Collections.Frozen;
using Payments.Infra.Analysis.Validation.Operators.ArgoCd;
using Payments.Infra.Analysis.Validation.Operators.CertManager;
using Payments.Infra.Analysis.Validation.Operators.CloudNativePg;
using Payments.Infra.Analysis.Validation.Operators.ExternalSecrets;
using Payments.Infra.Analysis.Validation.Operators.Flagger;
using Payments.Infra.Analysis.Validation.Operators.Prometheus;
using Payments.Infra.Analysis.Validation.Operators.Strimzi;

namespace Payments.Infra.Analysis.Validation.Operators;

/// <summary>
/// The second gate that an object of an operator passes: its validating webhook, or, where it has none, what the operator itself refuses to work with.
/// Both see the object after the first gate removed unknown fields and set defaults.
/// </summary>
internal static class OperatorRules
{
    private static readonly FrozenDictionary<(string Group, string Kind), ImmutableArray<Func<Field, IEnumerable<FieldError>>>> All =
        new Dictionary<(string Group, string Kind), ImmutableArray<Func<Field, IEnumerable<FieldError>>>>
        {
            [("argoproj.io", "AppProject")] = [ProjectRules.Check],
            [("argoproj.io", "Application")] = [ApplicationRules.Check],
            [("cert-manager.io", "Certificate")] = [CertificateRules.Check, CertificateDurations.Check, KeystoreRules.Check],
            [("cert-manager.io", "ClusterIssuer")] = [IssuerRules.Check],
            [("cert-manager.io", "Issuer")] = [IssuerRules.Check],
            [("external-secrets.io", "ClusterSecretStore")] = [SecretStoreRules.Check],
            [("external-secrets.io", "ExternalSecret")] = [ExternalSecretRules.Check, SecretTemplateRules.Check],
            [("external-secrets.io", "SecretStore")] = [SecretStoreRules.Check],
            [("flagger.app", "AlertProvider")] = [AlertProviderRules.Check],
            [("flagger.app", "Canary")] = [CanaryRules.Check],
            [("flagger.app", "MetricTemplate")] = [MetricTemplateRules.Check],
            [("kafka.strimzi.io", "Kafka")] = [ListenerRules.Check, ListenerFeatures.Check],
            [("kafka.strimzi.io", "KafkaNodePool")] = [NodePoolRules.Check],
            [("kafka.strimzi.io", "KafkaRebalance")] = [RebalanceRules.Check],
            [("kafka.strimzi.io", "KafkaTopic")] = [TopicRules.Check],
            [("kafka.strimzi.io", "KafkaUser")] = [UserRules.Check],
            [("monitoring.coreos.com", "PrometheusRule")] = [RuleGroupRules.Check],
            [("postgresql.cnpg.io", "Cluster")] =
            [
                ClusterNameRules.Check, BootstrapRules.Check, ImportRules.Check, StorageRules.Check, ReplicaRules.Check, ExternalClusterRules.Check,
                ParameterRules.Check, WalSizeRules.Check, ManagedRoleRules.Check, CertificateSecretRules.Check, PodResourceRules.Check,
            ],
            [("postgresql.cnpg.io", "Database")] = [DatabaseRules.Check],
            [("postgresql.cnpg.io", "Pooler")] = [PoolerRules.Check],
            [("postgresql.cnpg.io", "ScheduledBackup")] = [ScheduledBackupRules.Check],
        }.ToFrozenDictionary();

    /// <summary>Why an object is refused; nothing for kinds that have no rules.</summary>
    /// <param name="manifest">The whole object.</param>
    public static ImmutableArray<FieldError> Check(JsonObject manifest)
    {
        var value = Field.Of(manifest);
        return All.TryGetValue((value["apiVersion"].Text.Split('/')[0], value["kind"].Text), out var rules)
            ? [.. rules.SelectMany(rule => rule(value)).Distinct()]
            : [];
    }
}
