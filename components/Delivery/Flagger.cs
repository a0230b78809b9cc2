namespace Payments.Infra.Components.Delivery;

/// <summary>
/// Flagger, which tries out new versions of services: it reads Prometheus, shifts requests, and takes back what misses its objective. Of the
/// cluster it may touch what it needs in the namespace of the services, and no Secret.
/// </summary>
public sealed class Flagger : PlatformComponent
{
    private const int MetricsPort = 8080;

    /// <inheritdoc cref="PlatformComponent.PlatformComponent"/>
    public Flagger(string name, FlaggerArgs args, ComponentResourceOptions? options = null)
        : base("payments:delivery:Flagger", name, args, options)
    {
        var chart = Charts.Flagger;
        var ns = new Namespace(chart.Namespace, new NamespaceArgs { Name = chart.Namespace }, IndependentComponent);
        var policies = NetworkPolicies.Close(chart.Namespace, [Pods], Independent.After(ns));
        var access = FlaggerAccess.Declare(name, args.ServiceNamespace, Child.After(ns));
        Release = chart.Install(FlaggerValues.From(args.ServiceNamespace), args.Images, Child.After([ns, access, .. policies]));
        RegisterOutputs();
    }

    /// <summary>The release, which brings the definitions of its kinds.</summary>
    public Resource Release { get; }

    private static OperatorPods Pods => new(Charts.Flagger.Release, ObjectLabels.Name, Charts.Flagger.Release)
    {
        Ingress = [NetworkRules.From(Tools.Prometheus, MetricsPort)],
        Egress = [NetworkRules.ToDns(), NetworkRules.ToApiServer(), NetworkRules.To(Tools.Prometheus, Tools.Prometheus.PodPort)],
    };
}
