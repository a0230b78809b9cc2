using Payments.Infra.Components.Kit;
using Pulumi;
using Pulumi.Kubernetes.Types.Inputs.Yaml.V2;
using Pulumi.Kubernetes.Yaml.V2;

namespace Payments.Infra.Components.Data.Install;

/// <summary>
/// What looks after the stores: cert-manager always, and the operators that the modes need. Whatever is of a kind that
/// they define must depend on it.
/// </summary>
public sealed class DataOperators : PlatformComponent
{
    private readonly ComponentResourceOptions parented;
    private readonly CustomResourceOptions child;

    /// <inheritdoc cref="PlatformComponent.PlatformComponent"/>
    public DataOperators(string name, OperatorsArgs args, ComponentResourceOptions? options = null)
        : base("payments:data:Operators", name, args, options)
    {
        child = Child;
        parented = new ComponentResourceOptions { Parent = this, DependsOn = options?.DependsOn ?? new InputList<Resource>() };
        var certManager = Charts.CertManager.Install(OperatorValues.CertManager(args.Replicas), child, SpaceOf(Charts.CertManager, OperatorAccess.CertManager));
        if (args.Postgres)
        {
            DeclarePostgres(args, certManager);
        }

        if (args.Kafka)
        {
            var definitions = new ConfigFile(
                "strimzi-definitions",
                new ConfigFileArgs { File = args.KafkaDefinitions.Length > 0 ? args.KafkaDefinitions : Charts.KafkaDefinitions },
                new ComponentResourceOptions { Parent = this, DependsOn = parented.DependsOn, Provider = options?.Provider });
            var space = SpaceOf(Charts.KafkaOperator, OperatorAccess.KafkaOperator);
            Charts.KafkaOperator.Install(OperatorValues.KafkaOperator(args.Replicas), child, space, definitions);
        }

        if (args.ExternalSecrets)
        {
            var space = SpaceOf(Charts.ExternalSecrets, OperatorAccess.ExternalSecrets);
            Charts.ExternalSecrets.Install(OperatorValues.ExternalSecrets(args.Replicas), child, space);
        }

        CertManagerNamespace = Output.Create(Charts.CertManager.Namespace);
        RegisterOutputs();
    }

    /// <summary>Namespace of cert-manager.</summary>
    [Output("certManagerNamespace")]
    public Output<string> CertManagerNamespace { get; private set; }

    private void DeclarePostgres(OperatorsArgs args, Resource certManager)
    {
        var pods = args.Backups ? new[] { OperatorAccess.PostgresOperator, OperatorAccess.BackupPlugin } : [OperatorAccess.PostgresOperator];
        var space = SpaceOf(Charts.PostgresOperator, pods);
        var postgres = Charts.PostgresOperator.Install(OperatorValues.PostgresOperator(args.Replicas), child, space);
        if (args.Backups)
        {
            // The plugin and the operator know each other by certificates of cert-manager.
            Charts.BackupPlugin.Install(OperatorValues.BackupPlugin(args.Replicas), child, postgres, certManager);
        }
    }

    /// <summary>Namespace of a chart, closed but for what its pods are there for.</summary>
    private Namespace SpaceOf(HelmChart chart, params OperatorPods[] pods)
    {
        var space = new Namespace(chart.Namespace, new NamespaceArgs { Name = chart.Namespace, Injection = false }, parented);
        OperatorAccess.Guard(chart.Namespace, pods, child.After(space));
        return space;
    }
}
