namespace Payments.Infra.Components.Data.Install;

/// <summary>The charts of the data tier: the one place that pins them. Values are tested against what each version takes.</summary>
internal static class Charts
{
    private const string CloudNativePg = "https://cloudnative-pg.github.io/charts";

    public static readonly HelmChart CertManager = new("cert-manager", "v1.21.1", "https://charts.jetstack.io", "cert-manager", "cert-manager");
    public static readonly HelmChart PostgresOperator = new("cloudnative-pg", "0.29.0", CloudNativePg, "cloudnative-pg", "cnpg-system");

    /// <summary>It finds the operator in its own namespace alone.</summary>
    public static readonly HelmChart BackupPlugin = new("plugin-barman-cloud", "0.7.0", CloudNativePg, "plugin-barman-cloud", "cnpg-system");

    public static readonly HelmChart KafkaOperator =
        new("strimzi-kafka-operator", "1.2.0", "https://strimzi.io/charts", "strimzi-kafka-operator", "strimzi-system");
    public static readonly HelmChart Valkey = new("valkey", "0.11.0", "https://valkey.io/valkey-helm", "redis", DataNamespace.Name);
    public static readonly HelmChart ExternalSecrets =
        new("external-secrets", "2.9.0", "https://charts.external-secrets.io", "external-secrets", "external-secrets");

    /// <summary>Definitions of the operator's kinds, apart from the chart: Helm installs those in a chart's folder once and never upgrades them.</summary>
    public static string KafkaDefinitions =>
        $"https://github.com/strimzi/strimzi-kafka-operator/releases/download/{KafkaOperator.Version}/strimzi-crds-{KafkaOperator.Version}.yaml";
}
