using Payments.Infra.Components.Azure;
using Payments.Infra.Components.Azure.Access;
using Payments.Infra.Components.Azure.Clusters;
using Payments.Infra.Components.Azure.Logs;
using Payments.Infra.Components.Azure.Networking;
using Payments.Infra.Components.Azure.Policies;
using Payments.Infra.Components.Azure.Stores;
using Payments.Infra.Components.Data;
using Payments.Infra.Stacks.Settings;
using Payments.Infra.Stacks.Settings.Azure;
using Pulumi;

namespace Payments.Infra.Stacks.Platform;

/// <summary>The Azure part of the graph: from an empty subscription to a cluster and its workload identities.</summary>
internal sealed class AzurePlatform
{
    /// <summary>Where the images of what AKS runs come from.</summary>
    private const string MicrosoftRegistry = "mcr.microsoft.com";

    private readonly ImmutableDictionary<string, WorkloadIdentity> services;

    private AzurePlatform(AzureSettings azure, ResolvedStack stack, string ns)
    {
        var deployment = Deployment.Instance;
        var names = azure.NamesOf(deployment.ProjectName, deployment.StackName);
        Environment = new AzureEnvironment("azure", new AzureEnvironmentArgs
        {
            Subscription = azure.Subscription,
            Tenant = azure.Tenant,
            Names = names,
            Tags = new ResourceTags(azure.Owner, names.Environment, azure.CostCenter) { Classification = azure.Effective.Classification },
            Baseline = azure.Effective,
        });
        var inUse = ServicesInUse.Of(stack.Settings.Data);
        var onAzure = new ComponentResourceOptions { Provider = Environment.Provider };

        Network = new Network(
            "network",
            new NetworkArgs
            {
                Environment = Environment,
                Addresses = azure.Network,
                Zones = azure.Zones,
                Services = inUse,
                Exposure = stack.Settings.Mesh.Ingress.Exposure,
            },
            onAzure);
        Monitoring = azure.Effective.KeepsLogs
            ? new Monitoring("monitoring", new MonitoringArgs { Environment = Environment, Network = Network, Watcher = azure.NetworkWatcher }, onAzure)
            : null;
        var identities = new Identities("identities", new IdentitiesArgs { Environment = Environment, Network = Network }, onAzure);
        var stores = new StoreArgs
        {
            Environment = Environment,
            Network = Network,
            Monitoring = Monitoring,
            AuthorizedRanges = azure.AuthorizedRanges.Select(range => $"{range}").ToArray(),
        };
        Registry = new ContainerRegistry(
            "registry",
            new ContainerRegistryArgs
            {
                Environment = Environment,
                Network = Network,
                Monitoring = Monitoring,
                RegistryName = NameLimits.RegistryNameOf(azure, names),
            },
            onAzure);
        var pull = Registry.GrantPull(identities.Kubelet, Environment);
        KeyVault = inUse.Contains(ManagedService.Vault) ? new KeyVault("vault", stores, onAzure) : null;
        if (azure is { Effective.ChecksPolicies: true, Policies: PolicyMode.Audit or PolicyMode.Deny })
        {
            var registries = new[] { Registry.LoginServer, Output.Create(MicrosoftRegistry) };
            _ = new ClusterPolicies(
                "policies",
                new ClusterPoliciesArgs { Environment = Environment, RefusesImages = azure.Policies == PolicyMode.Deny, Registries = registries },
                onAzure);
        }

        if (stack.Settings.Observability.Metrics.LongTerm is not null)
        {
            Metrics = new BlobStore("blobs", new BlobStoreArgs { Environment = Environment, Network = Network, Abbreviation = "st" }, onAzure);

            // Not who reads them: a query reads much, and metrics say nothing of a card.
            Monitoring?.Audit("blobs", Metrics.BlobsId, Metrics.OfAccount, "StorageWrite", "StorageDelete");
        }

        if (stack.Settings.Data.Postgres is { Mode: StoreMode.Operator, Backup.RetentionDays: > 0 and var retention })
        {
            Backups = new BlobStore(
                "backups",
                new BlobStoreArgs
                {
                    Environment = Environment,
                    Network = Network,
                    Abbreviation = "bak",
                    Keeping = BlobKeeping.Backups(retention),
                    Copies = azure.Backups.Copies,
                },
                onAzure);
            Monitoring?.Audit("backups", Backups);
        }

        Cluster = new AksCluster("cluster", new AksClusterArgs
        {
            Environment = Environment,
            Network = Network,
            Addresses = azure.Network,
            Identities = identities,
            Monitoring = Monitoring,
            NeededByPods = [pull],
            Version = azure.KubernetesVersion,
            DnsPrefix = NameLimits.DnsPrefixOf(names),
            Zones = azure.Zones,
            System = azure.System,
            Pools = [.. NodePoolPlan.From(azure, stack.Services.Tenants.All).Select(entry => entry.Pool)],
            Administrators = azure.Administrators,
            AuthorizedRanges = azure.AuthorizedRanges,
            Login = azure.Login,
            Maintenance = azure.Maintenance,
        }, onAzure);
        services = stack.Services.All.ToImmutableDictionary(service => service.Name, service => new WorkloadIdentity(
            service.Name,
            new WorkloadIdentityArgs { Environment = Environment, Issuer = Cluster.Issuer, Namespace = ns, ServiceAccount = service.Name },
            onAzure));
    }

    /// <summary>Resource group, region and tags shared by all resources.</summary>
    public AzureEnvironment Environment { get; }

    /// <summary>The network.</summary>
    public Network Network { get; }

    /// <summary>The log workspace and archive; null where nothing is logged.</summary>
    public Monitoring? Monitoring { get; }

    /// <summary>The container registry.</summary>
    public ContainerRegistry Registry { get; }

    /// <summary>The key vault; null where passwords stay in the cluster.</summary>
    public KeyVault? KeyVault { get; }

    /// <summary>Blobs of long-term metrics; null where metrics are not kept longer than Prometheus keeps them.</summary>
    public BlobStore? Metrics { get; }

    /// <summary>
    /// Blobs of PostgreSQL's backups; null where there are none. An account of their own: metrics are rewritten all the time, and what is
    /// rewritten there would be kept, too.
    /// </summary>
    public BlobStore? Backups { get; }

    /// <summary>The cluster.</summary>
    public AksCluster Cluster { get; }

    /// <summary>Declares it; null on an existing cluster.</summary>
    /// <param name="stack">The stack.</param>
    /// <param name="ns">Namespace of the services.</param>
    public static AzurePlatform? Declare(ResolvedStack stack, string ns) => stack.Settings.Azure is { } azure ? new AzurePlatform(azure, stack, ns) : null;

    /// <summary>Client id of a service's workload identity.</summary>
    /// <param name="service">Name of the service.</param>
    public WorkloadIdentity IdentityOf(string service) => services[service];

    /// <summary>
    /// Client id of a service's identity, as an input: <c>azure?.ClientIdOf(…)</c> is none where there is no Azure, and not an input of none.
    /// </summary>
    /// <param name="service">Name of the service.</param>
    public Input<string> ClientIdOf(string service) => services[service].ClientId;
}
