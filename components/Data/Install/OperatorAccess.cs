using Pulumi.Kubernetes.Types.Inputs.Networking.V1;

namespace Payments.Infra.Components.Data.Install;

/// <summary>
/// Who reaches whom in the namespaces of operators: nobody, except where a pod needs it. The charts' own policies are
/// looser: they admit everybody, and do not limit egress.
/// </summary>
internal static class OperatorAccess
{
    private const string Name = "app.kubernetes.io/name";
    private const int WebhookPort = 10250;
    private const int MetricsPort = 8080;
    private const int CertManagerMetricsPort = 9402;
    private const int PostgresWebhookPort = 9443;
    private const int PluginPort = 9090;

    public static OperatorPods[] CertManager =>
    [
        new("cert-manager", Name, "cert-manager") { Ingress = [Scraped(CertManagerMetricsPort)] },
        new("cert-manager-webhook", Name, "webhook") { Ingress = [NetworkRules.FromApiServer(WebhookPort), Scraped(CertManagerMetricsPort)] },
        new("cert-manager-cainjector", Name, "cainjector") { Ingress = [Scraped(CertManagerMetricsPort)] },
        new("cert-manager-startupapicheck", Name, "startupapicheck"),
    ];

    public static OperatorPods PostgresOperator => new("cloudnative-pg", Name, "cloudnative-pg")
    {
        Ingress = [NetworkRules.FromApiServer(PostgresWebhookPort), Scraped(MetricsPort)],
        Egress =
        [
            NetworkRules.ToDns(),
            NetworkRules.ToApiServer(),
            NetworkRules.To([NetworkRules.AllOf(DataNamespace.Name)], 8000, 5432),
            NetworkRules.To([PodsOf(BackupPlugin)], PluginPort),
        ],
    };

    public static OperatorPods BackupPlugin => new("plugin-barman-cloud", Name, "plugin-barman-cloud")
    {
        Ingress = [NetworkRules.From([NetworkRules.Pods(Charts.PostgresOperator.Namespace, Name, "cloudnative-pg")], PluginPort)],
    };

    public static OperatorPods KafkaOperator => new("strimzi-cluster-operator", "name", "strimzi-cluster-operator")
    {
        Ingress = [Scraped(MetricsPort)],

        // Brokers, controllers, their agents and Cruise Control.
        Egress = [NetworkRules.ToDns(), NetworkRules.ToApiServer(), NetworkRules.To([NetworkRules.AllOf(DataNamespace.Name)], 8443, 9090, 9091)],
    };

    public static OperatorPods[] ExternalSecrets =>
    [
        new("external-secrets", Name, "external-secrets")
        {
            Ingress = [Scraped(MetricsPort)],
            Egress = [NetworkRules.ToDns(), NetworkRules.ToApiServer(), NetworkRules.ToAzure()],
        },
        new("external-secrets-webhook", Name, "external-secrets-webhook") { Ingress = [NetworkRules.FromApiServer(WebhookPort), Scraped(MetricsPort)] },
        new("external-secrets-cert-controller", Name, "external-secrets-cert-controller") { Ingress = [Scraped(MetricsPort)] },
    ];

    private static NetworkPolicyIngressRuleArgs Scraped(int port) => NetworkRules.From([NetworkRules.AllOf(Tools.Namespace)], port);

    private static NetworkPolicyPeerArgs PodsOf(OperatorPods pods) => NetworkRules.Pods(Charts.PostgresOperator.Namespace, pods.Label, pods.Value);
}
