using static Payments.Infra.Components.Observability.PromQl;

namespace Payments.Infra.Components.Observability.Alerting.Rules;

/// <summary>Certificates that are about to expire. Each is renewed well before: an alert means that the renewal failed.</summary>
internal static class CertificateRules
{
    private const string Workload = "istio_agent_cert_expiry_seconds";
    private const string Root = "citadel_server_root_cert_expiry_timestamp";
    private const string Manager = "certmanager_certificate_expiration_timestamp_seconds";
    private const string Kafka = "strimzi_certificate_expiration_timestamp_ms";

    /// <summary>100 days after the epoch, where test cases begin.</summary>
    private const string Later = "8640000";

    public static RuleGroup From(ObservedSystem system) => new("certificates", [], [WorkloadExpiry, RootExpiry, ManagerExpiry, .. ForKafka(system)]);

    private static IEnumerable<AlertRule> ForKafka(ObservedSystem system) => system.Stores.ContainsKey(ObservedStore.Kafka) ? [KafkaExpiry] : [];

    private static AlertRule WorkloadExpiry => new()
    {
        Name = "WorkloadCertExpiry",
        Expression = $"min by (namespace, pod) ({Series(Workload, ("resource_name", "default"))}) < 3600",
        For = TimeSpan.FromMinutes(5),
        Severity = Severity.Critical,
        Summary = "The certificate of {{ $labels.pod }} expires within the hour",
        Description = "It lives a day and is renewed at half of that. When it has expired, nobody takes requests from the pod, and it takes none.",
        Firing = AlertCase.After(15, (OfPod, "3000-60x20")).For(("namespace", "payments"), ("pod", "a")),
        Silent = AlertCase.After(15, (OfPod, "43200-60x20")),
    };

    private static AlertRule RootExpiry => new()
    {
        Name = "MeshRootExpiry",
        Expression = $"min({Root}) - time() < 30 * 86400",
        For = TimeSpan.FromHours(1),
        Severity = Severity.Critical,
        Summary = "The mesh's root certificate expires within 30 days",
        Description = "Every certificate of the mesh hangs on it. A new one must be trusted everywhere before the old one goes.",
        Firing = AlertCase.After(90, (Root, "864000+0x100")),
        Silent = AlertCase.After(90, (Root, $"{Later}+0x100")),
    };

    private static AlertRule ManagerExpiry => new()
    {
        Name = "CertificateExpiry",
        Expression = $"min by (namespace, name) ({Manager}) - time() < 14 * 86400",
        For = TimeSpan.FromHours(1),
        Severity = Severity.Warning,
        Summary = "Certificate {{ $labels.name }} in {{ $labels.namespace }} expires within 14 days",
        Description = "cert-manager should have renewed it.",
        Firing = AlertCase.After(90, (OfIngress, "864000+0x100")).For(("namespace", "istio-ingress"), ("name", "payments-tls")),
        Silent = AlertCase.After(90, (OfIngress, $"{Later}+0x100")),
    };

    private static AlertRule KafkaExpiry => new()
    {
        Name = "KafkaCertificateExpiry",
        Expression = $"min by (cluster, type) ({Kafka}) / 1000 - time() < 14 * 86400",
        For = TimeSpan.FromHours(1),
        Severity = Severity.Warning,
        Summary = "Certificate {{ $labels.type }} of Kafka {{ $labels.cluster }} expires within 14 days",
        Description = "Strimzi renews it in a maintenance window: see whether there has been one.",
        Firing = AlertCase.After(90, (OfBrokers, "864000000+0x100")).For(("cluster", "kafka"), ("type", "cluster-ca")),
        Silent = AlertCase.After(90, (OfBrokers, $"{Later}000+0x100")),
    };

    private static string OfPod => Series(Workload, ("namespace", "payments"), ("pod", "a"), ("resource_name", "default"));

    private static string OfIngress => Series(Manager, ("namespace", "istio-ingress"), ("name", "payments-tls"));

    private static string OfBrokers => Series(Kafka, ("cluster", "kafka"), ("type", "cluster-ca"));
}
