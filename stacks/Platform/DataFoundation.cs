using Payments.Infra.Components.Catalogue;
using Payments.Infra.Components.Data;
using Payments.Infra.Components.Data.Install;
using Payments.Infra.Components.Data.Passwords;
using Payments.Infra.Components.Data.Postgres;
using Payments.Infra.Components.Kit;
using Payments.Infra.Components.Mesh.Ingress.Certificates;
using Payments.Infra.Components.Mesh.Install;
using Payments.Infra.Components.Observability;
using Payments.Infra.Components.Services;
using Payments.Infra.Stacks.Settings;
using Payments.Infra.Stacks.Settings.Target;
using Pulumi;

namespace Payments.Infra.Stacks.Platform;

/// <summary>
/// What stores stand on: their namespace, the operators, and the way of secrets from the key vault into the cluster. It needs
/// no mesh, and comes before it: the mesh's own authority may be in the key vault.
/// </summary>
internal sealed class DataFoundation
{
    /// <summary>Declares it.</summary>
    /// <param name="stack">The stack.</param>
    /// <param name="serviceNamespace">Namespace of the services.</param>
    /// <param name="priority">Priority of the pods: a cluster refuses pods that name one which is not there yet.</param>
    /// <param name="images">Where images come from.</param>
    /// <param name="azure">Azure; null on a cluster that is there already.</param>
    /// <param name="kubernetes">Provider of the cluster.</param>
    public DataFoundation(
        ResolvedStack stack, string serviceNamespace, ServicePriority priority, ImageSource images, IManagedServices? azure, ProviderResource kubernetes)
    {
        var (settings, data) = (stack.Settings, stack.Settings.Data);
        var disks = settings.Target.Cluster == ClusterKind.Aks ? AzureDisks.For(settings.Azure!.Zones) : null;
        Namespace = new DataNamespace("data", new DataNamespaceArgs { Disks = disks }, After(priority));
        Context = new StoreContext
        {
            ServiceNamespace = serviceNamespace,
            Usage = new StoreUsage(stack.Services.Definitions),
            Images = images,
            Azure = azure,
            Secrets = data.Secrets,
            Rotation = data.Rotation,
            StorageClass = Namespace.StorageClass,
            Zones = data.Zones,
            PriorityClass = ServicePriority.ClassName,
        };
        Operators = new DataOperators(
            "operators",
            new OperatorsArgs
            {
                Replicas = data.Operators,
                Images = images,
                Postgres = data.Postgres.Mode == StoreMode.Operator,
                Backups = new PostgresArgs { Context = Context, Settings = data.Postgres }.BacksUp,
                Kafka = data.Kafka.Mode == StoreMode.Operator,
                KafkaDefinitions = data.Kafka.Definitions,
                ExternalSecrets = data.Secrets == SecretSource.KeyVault,
                StoreNamespace = Namespace.Namespace,
            },
            After());
        Secrets = new SecretAccess(
            "secrets",
            new SecretAccessArgs
            {
                ServiceNamespace = serviceNamespace,
                Azure = data.Secrets == SecretSource.KeyVault ? azure : null,
                FurtherNamespaces =
                [
                    .. ObservabilityPlatform.VaultNamespaces(settings.Observability)
                        .Except(settings.Mesh.Ca.Source == AuthoritySource.Vault ? [ControlPlane.SystemNamespace] : []),
                    .. settings.Mesh.Ingress.Certificate.Source == CertificateSource.Vault ? [new GatewayIdentity().Namespace] : Array.Empty<string>(),
                    .. settings.Mesh.Ca.Source == AuthoritySource.Vault ? [ControlPlane.SystemNamespace] : Array.Empty<string>(),
                ],
            },
            After(Namespace.Namespace, Operators.ExternalSecrets));

        ComponentResourceOptions After(params Resource?[] before) => new() { Provider = kubernetes, DependsOn = before.OfType<Resource>().ToArray() };
    }

    /// <summary>Namespace of the stores.</summary>
    public DataNamespace Namespace { get; }

    /// <summary>The operators.</summary>
    public DataOperators Operators { get; }

    /// <summary>The way of secrets from the key vault into the cluster.</summary>
    public SecretAccess Secrets { get; }

    /// <summary>What all stores share, without what they wait for.</summary>
    public StoreContext Context { get; }
}
