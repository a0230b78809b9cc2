using System.Text.RegularExpressions;
using Payments.Infra.Components.Data;
using Payments.Infra.Components.Kit;

namespace Payments.Infra.Stacks.Settings.Support;

/// <summary>The versions of a stack that must go together.</summary>
internal static partial class VersionsInUse
{
    private const string ClusterKey = "azure.kubernetesVersion";
    private const string IstioKey = "mesh.istio";
    private const string PostgresKey = "data.postgres.image";
    private const string KafkaKey = "data.kafka.version";

    /// <summary>Charts that every stack installs.</summary>
    private static readonly ImmutableArray<string> Everywhere = ["cert-manager", "kube-prometheus-stack"];

    /// <summary>The versions. That of a cluster which is there already, and of an image by digest, is not known.</summary>
    /// <param name="settings">The stack's settings.</param>
    public static IEnumerable<VersionInUse> Of(PaymentsSettings settings)
    {
        var istio = settings.Mesh.Istio;
        yield return new VersionInUse("Istio", $"{istio.Version}", $"{IstioKey}.version");
        if (istio.Beside is { } beside)
        {
            yield return new VersionInUse("Istio", $"{beside}", $"{IstioKey}.beside");
        }

        if (settings.Azure is { } azure)
        {
            yield return new VersionInUse("Kubernetes", $"{azure.KubernetesVersion}", ClusterKey);
        }

        foreach (var chart in Everywhere.Concat(Optional(settings)).Order(StringComparer.Ordinal))
        {
            yield return new VersionInUse($"chart {chart}", PinnedCharts.Versions[chart]);
        }

        if (settings.Data.Postgres is { Mode: StoreMode.Operator } postgres && Tag().Match(postgres.Image) is { Success: true } tag)
        {
            yield return new VersionInUse("PostgreSQL", tag.Groups[1].Value, PostgresKey);
        }

        if (settings.Data.Kafka is { Mode: StoreMode.Operator } kafka)
        {
            yield return new VersionInUse("Kafka", kafka.Version, KafkaKey);
        }
    }

    private static IEnumerable<string> Optional(PaymentsSettings settings) => new[]
    {
        (Chart: "argo-cd", IsUsed: settings.Delivery.ArgoCd is not null),
        (Chart: "cloudnative-pg", IsUsed: settings.Data.Postgres.Mode == StoreMode.Operator),
        (Chart: "external-secrets", IsUsed: settings.Data.Secrets == SecretSource.KeyVault),
        (Chart: "flagger", IsUsed: settings.Delivery.Rollouts is not null),
        (Chart: "strimzi-kafka-operator", IsUsed: settings.Data.Kafka.Mode == StoreMode.Operator),
    }.Where(chart => chart.IsUsed).Select(chart => chart.Chart);

    [GeneratedRegex(@"(?<!@sha256):([0-9]+(?:\.[0-9]+)*)[^/:@]*$")]
    private static partial Regex Tag();
}
