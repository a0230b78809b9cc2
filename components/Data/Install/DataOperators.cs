using Payments.Infra.Components.Data.Network;
using Payments.Infra.Components.Mesh;
using Payments.Infra.Components.Observability;
using Pulumi;
using Pulumi.Kubernetes.Types.Inputs.Meta.V1;
using Pulumi.Kubernetes.Types.Inputs.Networking.V1;
using Pulumi.Kubernetes.Types.Inputs.Yaml.V2;
using Pulumi.Kubernetes.Yaml.V2;

namespace Payments.Infra.Components.Data.Install;

/// <summary>
/// What looks after the stores: cert-manager always, and the operators that the modes need. Whatever is of a kind that
/// they define must depend on it.
/// </summary>
public sealed class DataOperators : ComponentResource
{
    private const int WebhookPort = 9443;
    private const int MetricsPort = 8080;
    private const int PluginPort = 9090;

    private readonly ComponentResourceOptions parented;
    private readonly CustomResourceOptions child;

    /// <summary>Declares the installation.</summary>
    /// <param name="name">Name in the program.</param>
    /// <param name="args">Inputs.</param>
    /// <param name="options">How the engine treats it.</param>
    public DataOperators(string name, OperatorsArgs args, ComponentResourceOptions? options = null)
        : base("payments:data:Operators", name, args, options)
    {
        child = ChildOptions.Of(this, options);
        parented = new ComponentResourceOptions { Parent = this, DependsOn = options?.DependsOn ?? new InputList<Resource>() };
        var certManager = ChartRelease.Declare(Charts.CertManager, OperatorValues.CertManager(args.Replicas), child, SpaceOf(Charts.CertManager));
        if (args.Postgres)
        {
            DeclarePostgres(args, certManager);
        }

        if (args.Kafka)
        {
            var definitions = new ConfigFile(
                "strimzi-definitions",
                new ConfigFileArgs { File = args.KafkaDefinitions.Length > 0 ? args.KafkaDefinitions : Charts.KafkaDefinitions },
                parented);
            var space = SpaceOf(Charts.KafkaOperator);
            Guard(Charts.KafkaOperator, space, ("kafka", "name", "strimzi-cluster-operator", [StorePolicies.From([StorePolicies.AllOf(Tools.Namespace)], MetricsPort)], KafkaEgress()));
            ChartRelease.Declare(Charts.KafkaOperator, OperatorValues.KafkaOperator(args.Replicas), child, space, definitions);
        }

        if (args.ExternalSecrets)
        {
            ChartRelease.Declare(Charts.ExternalSecrets, OperatorValues.ExternalSecrets(args.Replicas), child, SpaceOf(Charts.ExternalSecrets));
        }

        CertManagerNamespace = Output.Create(Charts.CertManager.Namespace);
        RegisterOutputs();
    }

    /// <summary>Namespace of cert-manager.</summary>
    [Output("certManagerNamespace")]
    public Output<string> CertManagerNamespace { get; private set; }

    private void DeclarePostgres(OperatorsArgs args, Resource certManager)
    {
        var space = SpaceOf(Charts.PostgresOperator);
        var policies = new List<(string, string, string, NetworkPolicyIngressRuleArgs[], NetworkPolicyEgressRuleArgs[])>
        {
            ("postgres", "app.kubernetes.io/name", "cloudnative-pg", [StorePolicies.FromApiServer(WebhookPort), StorePolicies.From([StorePolicies.AllOf(Tools.Namespace)], MetricsPort)], PostgresEgress()),
        };
        if (args.Backups)
        {
            policies.Add(("backups", "app.kubernetes.io/name", "plugin-barman-cloud", [StorePolicies.From([StorePolicies.Pods(Charts.PostgresOperator.Namespace, "app.kubernetes.io/name", "cloudnative-pg")], PluginPort)], [StorePolicies.Names(), StorePolicies.ToApiServer()]));
        }

        Guard(Charts.PostgresOperator, space, [.. policies]);
        var postgres = ChartRelease.Declare(Charts.PostgresOperator, OperatorValues.PostgresOperator(args.Replicas), child, space);
        if (args.Backups)
        {
            // The plugin and the operator know each other by certificates of cert-manager.
            ChartRelease.Declare(Charts.BackupPlugin, OperatorValues.BackupPlugin(args.Replicas), child, postgres, certManager);
        }
    }

    private static NetworkPolicyEgressRuleArgs[] PostgresEgress() =>
    [
        StorePolicies.Names(),
        StorePolicies.ToApiServer(),
        StorePolicies.To([StorePolicies.AllOf(DataNamespace.Name)], 8000, 5432),
        StorePolicies.To([StorePolicies.Pods(Charts.PostgresOperator.Namespace, "app.kubernetes.io/name", "plugin-barman-cloud")], PluginPort),
    ];

    /// <summary>Brokers, controllers, their agents and Cruise Control.</summary>
    private static NetworkPolicyEgressRuleArgs[] KafkaEgress() =>
        [StorePolicies.Names(), StorePolicies.ToApiServer(), StorePolicies.To([StorePolicies.AllOf(DataNamespace.Name)], 8443, 9090, 9091)];

    private Namespace SpaceOf(HelmChart chart) => new(chart.Namespace, new NamespaceArgs { Name = chart.Namespace, Injection = false }, parented);

    private void Guard(HelmChart chart, Resource space, params (string Name, string Label, string Value, NetworkPolicyIngressRuleArgs[] Ingress, NetworkPolicyEgressRuleArgs[] Egress)[] pods)
    {
        var inside = CustomResourceOptions.Merge(child, new CustomResourceOptions { DependsOn = { space } });
        StorePolicies.Declare(
            $"{chart.Namespace}-deny-by-default", "deny-by-default", new NetworkPolicySpecArgs { PodSelector = new LabelSelectorArgs(), PolicyTypes = { "Ingress", "Egress" } }, inside, chart.Namespace);
        foreach (var (name, label, value, ingress, egress) in pods)
        {
            StorePolicies.Declare(
                $"{chart.Namespace}-{name}",
                name,
                new NetworkPolicySpecArgs { PodSelector = new LabelSelectorArgs { MatchLabels = { [label] = value } }, PolicyTypes = { "Ingress", "Egress" }, Ingress = ingress, Egress = egress },
                inside,
                chart.Namespace);
        }
    }
}
