using System.Collections.Immutable;
using Payments.Infra.Components.Catalogue;
using Payments.Infra.Components.Kit;
using Payments.Infra.Components.Mesh;
using Payments.Infra.Components.Mesh.Ingress;
using Payments.Infra.Components.Mesh.Install;
using Payments.Infra.Components.Mesh.Isolation;
using Payments.Infra.Components.Observability;
using Payments.Infra.Components.Services;
using Payments.Infra.Stacks.Platform;
using Payments.Infra.Stacks.Settings;
using Payments.Infra.Stacks.Updates;
using Pulumi;

namespace Payments.Infra.Stacks;

/// <summary>The payments platform. Read it from top to bottom: it is the dependency graph.</summary>
public sealed class PaymentsStack : Stack
{
    private const string NamespaceName = "payments";

    /// <summary>Declares the platform as the stack's configuration says.</summary>
    /// <exception cref="RunException">The configuration is wrong; nothing has been registered.</exception>
    public PaymentsStack()
        : this(PaymentsSettings.Load())
    {
        // The settings are read before the base class registers the stack: a wrong file registers nothing.
    }

    internal PaymentsStack(PaymentsSettings settings)
    {
        LastUpdate.Check(settings);
        var (calls, tenants, ingress) = (ServiceCatalogue.Calls, new TenantList(settings.Tenants), settings.Mesh.Ingress);

        var azure = AzurePlatform.For(settings, tenants, NamespaceName);
        var kubernetes = azure?.Cluster.Kubernetes ?? ExistingCluster.Provider(settings.Target);
        var (placement, onCluster) = (new Placement(settings), new ComponentResourceOptions { Provider = kubernetes });

        var controlPlane = new ControlPlane(
            "istio",
            new ControlPlaneArgs { Installation = settings.Mesh.Istio, Exposure = ingress.Exposure, Nodes = placement.PlatformNodes, Subnet = placement.IngressSubnet },
            onCluster);
        var onMesh = new ComponentResourceOptions { Provider = kubernetes, DependsOn = { controlPlane } };
        _ = new MutualTls("mesh-wide", new MutualTlsArgs { Namespace = controlPlane.Namespace }, onMesh);
        var observability = new ObservabilityPlatform(
            "observability",
            new ObservabilityArgs
            {
                System = Observed(settings, tenants),
                Cluster = $"payments-{Deployment.Instance.StackName}",
                Settings = settings.Observability,
                LongTerm = MetricsArchive.Of(settings, azure),
            },
            onMesh);

        var priority = new ServicePriority("payments", onCluster);
        var space = new Namespace(
            "payments", new NamespaceArgs { Name = NamespaceName }, new ComponentResourceOptions { Provider = kubernetes, DependsOn = { controlPlane, priority } });
        var inNamespace = new ComponentResourceOptions { Provider = kubernetes, DependsOn = { space } };
        _ = new MutualTls("mutual-tls", new MutualTlsArgs { Namespace = space.Name }, inNamespace);
        _ = new ZeroTrust("zero-trust", new ZeroTrustArgs { Namespace = space.Name, Calls = calls }, inNamespace);

        var data = new DataTier(settings, space.Name, priority, DataSite.Of(settings, azure), inNamespace);
        _ = new EgressScope("egress", new EgressScopeArgs { Namespace = space.Name, Calls = calls, Connections = data.Connections }, inNamespace);
        _ = new NetworkAccess("network", new NetworkAccessArgs { Namespace = space.Name, Calls = calls, Connections = data.Connections }, inNamespace);
        _ = new Tenants(
            "tenants",
            new TenantsArgs { Namespace = space.Name, List = tenants, Calls = calls, Hosts = ingress.Hosts, Quotas = settings.Mesh.Quotas, Counts = data.Counts },
            inNamespace);

        _ = new Capacity("payments", new CapacityArgs { Namespace = space.Name, Peak = Peak(settings, tenants) }, inNamespace);
        var services = ServiceCatalogue.All.ToDictionary(service => service.Name, service =>
        {
            var (own, release) = (settings.Service(service.Name), settings.Releases[service.Name]);
            var microservice = new Microservice(
                service.Name,
                new MicroserviceArgs
                {
                    Namespace = space.Name,
                    Service = own.Of(service),
                    Release = release,
                    ImagePullPolicy = settings.Target.Cluster == ClusterKind.Aks ? "Always" : "IfNotPresent",
                    Tenants = tenants,
                    DedicatedNodes = placement.HasTenantNodes,
                    CardDataNodes = placement.HasCardDataNodes,
                    Identity = azure?.ClientIdOf(service.Name),
                    Replicas = own.Replicas,
                    Resources = own.Resources,
                    Connections = data.Connections.GetValueOrDefault(service.Name, []),
                    MeshRevision = controlPlane.Revision,
                    PriorityClass = priority.Name,
                },
                new ComponentResourceOptions { Provider = kubernetes, DependsOn = [space, .. data.Stores] });
            _ = new Traffic(
                service.Name,
                new TrafficArgs
                {
                    Namespace = space.Name,
                    Service = service,
                    Release = release,
                    Replicas = own.Replicas,
                    Tenants = tenants,
                    Faults = settings.Faults.Rules,
                },
                new ComponentResourceOptions { Provider = kubernetes, DependsOn = { space, microservice } });
            return microservice;
        });

        _ = new IngressGateway(
            "ingress",
            new IngressArgs { Namespace = space.Name, Calls = calls, Releases = settings.Releases, Settings = ingress, Tenants = tenants },
            new ComponentResourceOptions { Provider = kubernetes, DependsOn = [space, .. OnTheGateway(services)] });

        var entry = ServiceCatalogue.PaymentService;
        Namespace = space.Name;
        ApiHosts = Output.Create(ingress.Hosts);
        Istio = Output.Create(UpdateSteps.MeshOf(settings));
        Releases = Output.Create(UpdateSteps.SharesOf(settings));
        ClusterName = azure?.Cluster.Name ?? Output.Create(settings.Target.Context);
        Kubeconfig = azure?.Cluster.KubeConfig ?? Output.CreateSecret("");
        EgressAddress = azure?.Network.EgressAddress ?? Output.Create("");
        Data = data.Contract;
        Volumes = Output.Create(UpdateSteps.VolumesOf(settings));
        ToolAccess = observability.ToolAccess;
        PaymentEndpoint = services[entry.Name].Endpoint;
        PaymentPortForward = Output.Format($"kubectl --namespace {space.Name} port-forward service/{entry.Name} {entry.Port}:{entry.Port}");
    }

    /// <summary>Namespace that the services run in.</summary>
    [Output("namespace")]
    public Output<string> Namespace { get; private set; }

    /// <summary>Name of the cluster; of one that was there already, its context.</summary>
    [Output("clusterName")]
    public Output<string> ClusterName { get; private set; }

    /// <summary>The way into the cluster, a secret; empty for one that was there already.</summary>
    [Output("kubeconfig")]
    public Output<string> Kubeconfig { get; private set; }

    /// <summary>Address that everything in the cluster has on the internet, for the lists of banks and card schemes; empty for a cluster that was there already.</summary>
    [Output("egressAddress")]
    public Output<string> EgressAddress { get; private set; }

    /// <summary>URL of the payment service inside the mesh.</summary>
    [Output("paymentEndpoint")]
    public Output<string> PaymentEndpoint { get; private set; }

    /// <summary>Command that makes the payment service answer on this machine.</summary>
    [Output("paymentPortForward")]
    public Output<string> PaymentPortForward { get; private set; }

    /// <summary>Host names of the API.</summary>
    [Output("apiHosts")]
    public Output<ImmutableArray<string>> ApiHosts { get; private set; }

    /// <summary>Version of the control plane in use, and the one beside it. The next update reads it.</summary>
    [Output(UpdateSteps.Mesh)]
    public Output<ImmutableDictionary<string, string>> Istio { get; private set; }

    /// <summary>Percent of requests by service and subset. The next update reads it.</summary>
    [Output(UpdateSteps.Shares)]
    public Output<ImmutableDictionary<string, object>> Releases { get; private set; }

    /// <summary>What services are promised of each store: host, port, TLS, and the Secrets with what opens it.</summary>
    [Output("data")]
    public Output<ImmutableDictionary<string, object>> Data { get; private set; }

    /// <summary>Sizes of volumes in mebibytes. The next update reads it.</summary>
    [Output(UpdateSteps.Volumes)]
    public Output<ImmutableDictionary<string, int>> Volumes { get; private set; }

    /// <summary>For each tool, such as Grafana, its address inside the cluster, and the command that brings it to one's own machine.</summary>
    [Output("tools")]
    public Output<ImmutableDictionary<string, ImmutableDictionary<string, string>>> ToolAccess { get; private set; }

    /// <summary>What alerts and dashboards are derived from.</summary>
    /// <param name="settings">The stack's settings.</param>
    /// <param name="tenants">The tenants.</param>
    internal static ObservedSystem Observed(PaymentsSettings settings, TenantList tenants) => new()
    {
        Namespace = NamespaceName,
        Services = [.. ServiceCatalogue.All.Select(service => service with { Objective = settings.Service(service.Name).Objective.Of(service) })],
        Releases = settings.Releases,
        Tenants = tenants,
        Stores = DataTier.Observed(settings.Data),
    };

    /// <summary>Services with operations that the outside calls: their routes need their pods.</summary>
    private static IEnumerable<Resource> OnTheGateway(Dictionary<string, Microservice> services) => ServiceCatalogue.All
        .Where(service => !service.PublicOperations.IsEmpty)
        .Select(service => services[service.Name]);

    private static ImmutableArray<(int Pods, ServiceResources Each)> Peak(PaymentsSettings settings, TenantList tenants)
    {
        var services = ServiceCatalogue.All.Select(service =>
        {
            var (own, release) = (settings.Service(service.Name), settings.Releases[service.Name]);
            return (own.Replicas.Max * (release.Shares.Count + tenants.Dedicated.Count()), own.Resources);
        });
        return [.. services, (settings.Mesh.Quotas.Replicas.Max, new ServiceResources())];
    }
}
