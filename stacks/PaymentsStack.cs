using Payments.Infra.Checks;
using Payments.Infra.Components.Catalogue;
using Payments.Infra.Components.Data;
using Payments.Infra.Components.Delivery;
using Payments.Infra.Components.Kit;
using Payments.Infra.Components.Mesh;
using Payments.Infra.Components.Mesh.Ingress;
using Payments.Infra.Components.Mesh.Ingress.Certificates;
using Payments.Infra.Components.Mesh.Install;
using Payments.Infra.Components.Mesh.Isolation;
using Payments.Infra.Components.Observability;
using Payments.Infra.Components.Services;
using Payments.Infra.Preview.Engine;
using Payments.Infra.Stacks.Platform;
using Payments.Infra.Stacks.Settings;
using Payments.Infra.Stacks.Settings.Binding;
using Payments.Infra.Stacks.Settings.Target;
using Payments.Infra.Stacks.Updates;
using Pulumi;

namespace Payments.Infra.Stacks;

/// <summary>The payments platform. Read it from top to bottom: it is the dependency graph.</summary>
public sealed partial class PaymentsStack : Stack
{
    /// <summary>What the program knows without any configuration.</summary>
    internal static readonly PlatformCatalogue Catalogue = new(ServiceCatalogue.All, TenantCatalogue.All) { Cells = CellCatalogue.All };

    private const string NamespaceName = PlatformNamespaces.Services;

    /// <summary>Declares the platform as the stack's configuration and the catalogue say.</summary>
    /// <exception cref="RunException">The configuration is wrong; nothing has been registered.</exception>
    public PaymentsStack()
        : this(Catalogue)
    {
    }

    /// <summary>Declares the platform for a catalogue of one's own.</summary>
    /// <param name="catalogue">Services and tenants.</param>
    /// <exception cref="RunException">The configuration is wrong; nothing has been registered.</exception>
    internal PaymentsStack(PlatformCatalogue catalogue)
        : this(ResolvedStack.Load(StackConfiguration.FromEnvironment(), catalogue))
    {
        // The settings are read before the base class registers the stack: a wrong file registers nothing.
    }

    private PaymentsStack(ResolvedStack stack)
        : this(stack, ProgramEnvironment.EngineChecksObjects ? PlanGuard.LeftToEngine : new PlanGuard())
    {
    }

    private PaymentsStack(ResolvedStack stack, PlanGuard guard)
        : base(guard.Options)
    {
        var settings = stack.Settings;
        Placeholders.Check(settings.Azure);
        ExistingCluster.Check(settings.Target, KubeContexts.OfMachine());
        var last = new LastUpdate();
        last.Check(settings);

        var azure = AzurePlatform.Declare(stack, NamespaceName);
        ClusterName = azure?.Cluster.Name ?? Output.Create(settings.Target.Context);
        Kubeconfig = azure?.Cluster.KubeConfig ?? Output.CreateSecret("");
        EgressAddresses = azure?.Network.EgressAddresses ?? Output.Create("");
        Registry = azure?.Registry.LoginServer ?? Output.Create("");
        Phase = Output.Create(UpdateSteps.PhaseOf(settings));
        Cluster = Output.Create(UpdateSteps.ClusterOf(settings));
        Archive = Output.Create(ArchiveSteps.ArchiveOf(settings.Azure));
        if (settings.Target.Phase == DeploymentPhase.Platform)
        {
            DeclarePlatform(stack, azure, last);
        }

        guard.Complete();
    }

    /// <summary>What runs in the cluster.</summary>
    private void DeclarePlatform(ResolvedStack stack, AzurePlatform? azure, LastUpdate last)
    {
        var (settings, services, ingress) = (stack.Settings, stack.Services, stack.Settings.Mesh.Ingress);
        var kubernetes = azure?.Cluster.Kubernetes ?? ExistingCluster.Provider(settings.Target);
        var (placement, images) = (new Placement(settings), StackImages.Of(settings));
        var onCluster = new ComponentResourceOptions { Provider = kubernetes };

        var priority = new ServicePriority("payments", onCluster);
        var foundation = new DataFoundation(stack, NamespaceName, priority, images, AzureForData.Declare(settings, azure), kubernetes);
        var controlPlane = new ControlPlane(
            "istio",
            new ControlPlaneArgs
            {
                Installation = settings.Mesh.Istio,
                Images = images,
                GatewayPriority = priority.Name,
                GatewayWaitsFor = [priority],
                Exposure = ingress.Exposure,
                Nodes = placement.PlatformNodes,
                PrivateLink = placement.IngressLink,
                TrustedProxies = ingress.FrontDoor.Length > 0 ? 1 : 0,
                Cell = stack.Cell?.Name,
                Authority = settings.Mesh.Ca,
                Vault = foundation.Secrets.Store,
                ServiceNamespace = NamespaceName,
                PublicServices = [.. services.Public.Select(service => service.Definition)],
            },
            onCluster);
        var onMesh = new ComponentResourceOptions { Provider = kubernetes, DependsOn = { controlPlane.Istiod } };
        _ = new MutualTls("mesh-wide", new MutualTlsArgs { Namespace = ControlPlane.SystemNamespace }, onMesh);
        _ = new PathParameters("path-parameters", new PathParametersArgs { Namespace = ControlPlane.SystemNamespace }, onMesh);
        var observability = new ObservabilityPlatform(
            "observability",
            new ObservabilityArgs
            {
                System = Observed(stack),
                Cluster = $"payments-{Deployment.Instance.StackName}",
                Cell = stack.Cell?.Name,
                Settings = settings.Observability,
                Images = images,
                LongTerm = MetricsArchive.Declare(settings, azure),
                Vault = foundation.Secrets.Store,
            },
            onMesh);

        var ns = new Namespace(
            "payments",
            new NamespaceArgs { Name = NamespaceName, MeshRevision = controlPlane.Revision },
            new ComponentResourceOptions { Provider = kubernetes, DependsOn = { controlPlane.Istiod, priority } });
        var inNamespace = new ComponentResourceOptions { Provider = kubernetes, DependsOn = { ns } };
        var mutualTls = new MutualTls("mutual-tls", new MutualTlsArgs { Namespace = NamespaceName }, inNamespace);

        var data = new DataTier(stack, foundation, ns, kubernetes);
        var access = new AccessArgs
        {
            Namespace = NamespaceName,
            Calls = services.Calls,
            TokenIssuer = ingress.Tokens.Issuer,
            Connections = data.Connections,
            Automated = services.Automated,
        };

        // Rules name callers by their certificates, which count where mutual TLS is strict.
        var zeroTrust = new ZeroTrust("zero-trust", access, new ComponentResourceOptions { Provider = kubernetes, DependsOn = { ns, mutualTls.Policy } });
        _ = new EgressScope("egress", access, inNamespace);
        var network = new NetworkAccess("network", access, inNamespace);
        var tenants = new TenantIsolation(
            "tenants",
            new TenantIsolationArgs
            {
                Namespace = NamespaceName,
                Services = services,
                Quotas = settings.Mesh.Quotas,
                Counts = data.Counts,
                Images = images,
                MeshRevision = controlPlane.Revision,
                PriorityClass = priority.Name,
                GatewayNamespace = controlPlane.GatewayNamespace,
                PodsWaitFor = [zeroTrust.Base, network.Base, .. data.CountsReady],
            },
            inNamespace);
        _ = new Capacity(
            "payments",
            new CapacityArgs { Namespace = NamespaceName, Peak = [.. services.Peak, (settings.Mesh.Quotas.Replicas.Max, new ServiceResources())] },
            inNamespace);

        var microservices = services.All.ToDictionary(service => service.Name, service => new Microservice(
            service.Name,
            new MicroserviceArgs
            {
                Namespace = NamespaceName,
                Service = service,
                Images = images,
                ImagePullPolicy = settings.Target.Cluster == ClusterKind.Aks ? "Always" : "IfNotPresent",
                Tenants = services.Tenants,
                DedicatedNodes = placement.HasTenantNodes,
                CardDataNodes = placement.HasCardDataNodes,
                Identity = azure?.ClientIdOf(service.Name),
                Connections = data.Connections.GetValueOrDefault(service.Name, []),
                MeshRevision = controlPlane.Revision,
                PriorityClass = priority.Name,
                PodsWaitFor = pool =>
                [
                    zeroTrust.GuardOf(service.Name), network.GuardOf(service.Name), .. tenants.GuardsOf(service.Name, pool), .. data.ReadyFor(service.Name),
                ],
            },
            inNamespace));
        var load = new PodLoad(services);
        var traffic = services.All.ToDictionary(service => service.Name, service => new Traffic(
            service.Name,
            new TrafficArgs
            {
                Namespace = NamespaceName,
                Service = service,
                Tenants = services.Tenants,
                PodLimit = pool => load.LimitOf(service, pool),
                Pods = microservices[service.Name].Pods,
                Faults = settings.Faults.Rules,
            },
            inNamespace));
        if (settings.Delivery.ArgoCd is { } argoCd)
        {
            _ = new ArgoCd("argo-cd", new ArgoCdArgs { Settings = argoCd, Replicas = settings.Data.Operators, Images = images }, onCluster);
        }

        AutomatedReleases.Declare(stack, NamespaceName, ns, images, kubernetes, service => [microservices[service], traffic[service]]);
        _ = new IngressGateway(
            "ingress",
            new IngressArgs
            {
                Namespace = NamespaceName,
                Services = services,
                Faults = settings.Faults.Rules,
                Settings = ingress,
                AdmittedTenants = stack.Cell?.Tenants,
                Routes = [.. services.Public.Select(service => traffic[service.Name].Routes)],
            },
            new ComponentResourceOptions { Provider = kubernetes, DependsOn = { ns, controlPlane.GatewayNamespace } });

        _ = new GatewayCertificate(
            "gateway-certificate",
            new GatewayCertificateArgs
            {
                Hosts = ingress.Hosts,
                Settings = ingress.Certificate,
                CertManagerNamespace = data.CertManagerNamespace,
                CertManager = data.CertManager,
                Root = data.Authorities,
                Vault = data.Vault,
            },
            new ComponentResourceOptions { Provider = kubernetes, DependsOn = { controlPlane.GatewayNamespace } });

        Namespace = ns.Name;
        ApiHosts = Output.Create(ingress.Hosts);
        GatewayAccess = Output.Create(Platform.GatewayAccess.Of(ingress.Hosts[0], services));
        Istio = Output.Create(UpdateSteps.MeshOf(settings));
        Releases = Output.Create(UpdateSteps.SharesOf(settings));
        Data = data.Contract;
        Volumes = Output.Create(UpdateSteps.VolumesOf(settings));
        Stores = Output.Create(StoreSteps.Of(settings));
        Rotation = Output.Create<int?>(settings.Data.Rotation);
        ToolAccess = observability.ToolAccess;
        ServiceAccess = Output.Create(microservices.ToImmutableDictionary(service => service.Key, service => service.Value.Access));
        NeededImages = Output.Create(images.Needed);
        last.Announce(images.Needed);
    }

    /// <summary>What alerts and dashboards are derived from.</summary>
    /// <param name="stack">The stack.</param>
    internal static ObservedSystem Observed(ResolvedStack stack) => new()
    {
        Namespace = NamespaceName,
        Services = [.. stack.Services.Definitions],
        Releases = stack.Services.Releases,
        Automated = stack.Services.Automated,
        Tenants = stack.Services.Tenants,
        Stores = DataTier.Observed(stack.Settings.Data),
        HasVault = stack.Settings.Data.Secrets == SecretSource.KeyVault,
        OldestBackupHours = stack.Settings.Observability.Alerts.OldestBackupHours,
    };
}
