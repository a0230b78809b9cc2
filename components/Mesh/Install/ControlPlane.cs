namespace Payments.Infra.Components.Mesh.Install;

/// <summary>
/// Istio by Helm: definitions, one control plane per installed version, the node agent that sets up pods' networks, and
/// the ingress gateway. Whatever is of a kind that Istio defines must wait for <see cref="Istiod"/>: it is refused while no control plane runs.
/// </summary>
public sealed class ControlPlane : PlatformComponent
{
    /// <summary>Where the control plane runs, and where policies for the whole mesh live.</summary>
    public const string SystemNamespace = Namespaces.ControlPlane;

    /// <summary>The node agent needs what the Pod Security Standards forbid everywhere else.</summary>
    private const string NodeAgentNamespace = "kube-system";

    /// <inheritdoc cref="PlatformComponent.PlatformComponent"/>
    public ControlPlane(string name, ControlPlaneArgs args, ComponentResourceOptions? options = null)
        : base("payments:mesh:ControlPlane", name, args, options)
    {
        var (child, installation, revision) = (Child, args.Installation, args.Installation.Version.Revision);
        var system = new Namespace(SystemNamespace, new NamespaceArgs { Name = SystemNamespace }, Parented());
        var ingress = new Namespace(args.Gateway.Namespace, new NamespaceArgs { Name = args.Gateway.Namespace, MeshRevision = revision }, Parented());

        var definitions = Install("istio-base", "base", SystemNamespace, installation.Newest, ChartValues.Base(installation), system);
        var nodeAgent = Install("istio-cni", "cni", NodeAgentNamespace, installation.Newest, ChartValues.NodeAgent(args), definitions);

        var authority = Authority.Declare(args, child.After(system));
        var istiod = installation.Installed.ToDictionary(version => version, version => Install(
            $"istiod-{version.Revision}", "istiod", SystemNamespace, version, ChartValues.Istiod(args, version), [definitions, .. authority]));
        var guards = GatewayNetwork.Declare(args, child.After(ingress));
        Install(
            args.Gateway.Release,
            "gateway",
            args.Gateway.Namespace,
            installation.Version,
            ChartValues.Gateway(args),
            [istiod[installation.Version], nodeAgent, ingress, .. guards, .. args.GatewayWaitsFor]);

        (Istiod, GatewayNamespace) = (istiod[installation.Version], ingress);
        Revision = Output.Create(revision);
        Namespace = Output.Create(SystemNamespace);
        RegisterOutputs();

        ComponentResourceOptions Parented() => new() { Parent = this, DependsOn = options?.DependsOn ?? new InputList<Resource>() };

        Pulumi.Kubernetes.Helm.V3.Release Install(
            string release, string chart, string namespaceName, IstioVersion version, Dictionary<string, object> values, params Resource[] after) =>
            new HelmChart(chart, version.ToString(), installation.Charts, release, namespaceName) { Images = IstioImages.Of(installation, chart, version) }
                .Install(values, args.Images, child, after);
    }

    /// <summary>The release of the control plane in use: it admits what is of a kind that Istio defines, and gives pods their sidecars.</summary>
    public Resource Istiod { get; }

    /// <summary>Namespace of the gateway, which the objects in it wait for.</summary>
    public Resource GatewayNamespace { get; }

    /// <summary>Name of the control plane that serves pods; it changes when an upgrade moves them over.</summary>
    [Output("revision")]
    public Output<string> Revision { get; private set; }

    /// <summary>Namespace of the control plane; policies there hold for the whole mesh.</summary>
    [Output("namespace")]
    public Output<string> Namespace { get; private set; }
}
