using Pulumi.Kubernetes.Types.Inputs.Yaml.V2;
using Pulumi.Kubernetes.Yaml.V2;

namespace Payments.Infra.Components.Data.Install;

/// <summary>
/// cert-manager, and the operators that the stores' modes need. A custom resource must depend on the operator that
/// defines its kind.
/// </summary>
public sealed class DataOperators : PlatformComponent
{
    /// <inheritdoc cref="PlatformComponent.PlatformComponent"/>
    public DataOperators(string name, OperatorsArgs args, ComponentResourceOptions? options = null)
        : base("payments:data:Operators", name, args, options)
    {
        CertManager = Install(args.Images, Charts.CertManager, OperatorChartValues.CertManager(args.Replicas), OperatorAccess.CertManager);
        if (args.Postgres)
        {
            Postgres = Install(
                args.Images,
                Charts.PostgresOperator,
                OperatorChartValues.PostgresOperator(args.Replicas),
                args.Backups ? [OperatorAccess.PostgresOperator, OperatorAccess.BackupPlugin] : [OperatorAccess.PostgresOperator]);
        }

        if (args.Backups)
        {
            // The plugin and the operator authenticate each other with certificates of cert-manager.
            Backups = Charts.BackupPlugin.Install(OperatorChartValues.BackupPlugin(), args.Images, Independent.After(Postgres, CertManager));
        }

        if (args.Kafka)
        {
            var definitions = new ConfigFile(
                "strimzi-definitions",
                new ConfigFileArgs { File = args.KafkaDefinitions.Length > 0 ? args.KafkaDefinitions : Charts.KafkaDefinitions },
                ComponentResourceOptions.Merge(ChildComponent, new ComponentResourceOptions { Provider = options?.Provider }));

            // Its chart makes role bindings in the namespace that it watches.
            Kafka = Install(
                args.Images,
                Charts.KafkaOperator,
                OperatorChartValues.KafkaOperator(args.Replicas),
                [OperatorAccess.KafkaOperator],
                definitions,
                args.StoreNamespace);
        }

        if (args.ExternalSecrets)
        {
            ExternalSecrets = Install(args.Images, Charts.ExternalSecrets, OperatorChartValues.ExternalSecrets(args.Replicas), OperatorAccess.ExternalSecrets);
        }

        CertManagerNamespace = Output.Create(Charts.CertManager.Namespace);
        RegisterOutputs();
    }

    /// <summary>Namespace of cert-manager.</summary>
    [Output("certManagerNamespace")]
    public Output<string> CertManagerNamespace { get; private set; }

    /// <summary>Release of cert-manager.</summary>
    public Resource CertManager { get; }

    /// <summary>Release of CloudNativePG; null where no mode needs it.</summary>
    public Resource? Postgres { get; }

    /// <summary>Release of its plugin for backups; null where there are none.</summary>
    public Resource? Backups { get; }

    /// <summary>Release of Strimzi; null where no mode needs it.</summary>
    public Resource? Kafka { get; }

    /// <summary>Release of External Secrets; null where passwords are not in the key vault.</summary>
    public Resource? ExternalSecrets { get; }

    /// <summary>Installs a chart into a namespace of its own, whose policies come before its pods.</summary>
    private Pulumi.Kubernetes.Helm.V3.Release Install(
        ImageSource images, HelmChart chart, Dictionary<string, object> values, OperatorPods[] pods, params Resource?[] after)
    {
        var ns = new Namespace(chart.Namespace, new NamespaceArgs { Name = chart.Namespace }, ChildComponent);
        var policies = NetworkPolicies.Close(chart.Namespace, pods, Independent.After(ns));
        return chart.Install(values, images, Independent.After([ns, .. policies, .. after]));
    }
}
