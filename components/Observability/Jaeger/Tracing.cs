using Payments.Infra.Components.Kit;
using Payments.Infra.Components.Observability.Scraping;
using Pulumi;
using Pulumi.Kubernetes.Core.V1;
using Pulumi.Kubernetes.Types.Inputs.Core.V1;
using Pulumi.Kubernetes.Types.Inputs.Meta.V1;

namespace Payments.Infra.Components.Observability.Jaeger;

/// <summary>Collectors that take traces from proxies, and Jaeger, which keeps and shows them. It has no login: nobody reaches it from outside.</summary>
public sealed class Tracing : PlatformComponent
{
    /// <inheritdoc cref="PlatformComponent.PlatformComponent"/>
    public Tracing(string name, TracingArgs args, ComponentResourceOptions? options = null)
        : base("payments:observability:Tracing", name, args, options)
    {
        var (child, settings) = (Child, args.Settings);
        var needed = settings.Store == TraceStore.Badger ? new Resource[] { Volume(name, args, child) } : [];
        var jaeger = Charts.Jaeger.Install(JaegerValues.Of(settings), child, needed);
        Charts.Collector.Install(CollectorValues.Of(settings), child, jaeger);

        _ = new Service($"{name}-{Tools.Jaeger.Service}", Address(Tools.Jaeger.Service, Tools.Jaeger, args, [
            ("http-query", Tools.Jaeger.Port), ("grpc-query", JaegerConfig.GrpcPort), ("grpc-otlp", JaegerConfig.OtlpPort), (Monitors.MetricsPort, JaegerConfig.MetricsPort),
        ]), child);

        // Without an address of its own: names resolve to each collector.
        var peers = Address(CollectorConfig.PeerService, Tools.Collector, args, [("grpc-peers", CollectorConfig.PeerPort), (Monitors.MetricsPort, CollectorConfig.MetricsPort)], "None");
        _ = new Service($"{name}-{CollectorConfig.PeerService}", peers, child);
        RegisterOutputs();
    }

    private static PersistentVolumeClaim Volume(string name, TracingArgs args, CustomResourceOptions child) => new(
        $"{name}-{JaegerValues.ClaimName}",
        new PersistentVolumeClaimArgs
        {
            Metadata = new ObjectMetaArgs
            {
                Name = JaegerValues.ClaimName,
                Namespace = args.Namespace,

                // Many storage classes make the volume only once a pod asks for it, and the pod comes after.
                Annotations = { ["pulumi.com/skipAwait"] = "true" },
            },
            Spec = new PersistentVolumeClaimSpecArgs
            {
                AccessModes = { "ReadWriteOnce" },
                Resources = new VolumeResourceRequirementsArgs { Requests = { ["storage"] = $"{args.Settings.Retention.Volume}" } },
            },
        },
        child);

    private static ServiceArgs Address(string service, Tool tool, TracingArgs args, (string Name, int Number)[] ports, string? clusterIp = null)
    {
        var spec = new ServiceSpecArgs
        {
            Selector = { [tool.PodLabel.Key] = tool.PodLabel.Value },
            Ports = ports.Select(port => new ServicePortArgs { Name = port.Name, Port = port.Number, TargetPort = port.Number, Protocol = "TCP" }).ToArray(),
        };
        if (clusterIp is not null)
        {
            spec.ClusterIP = clusterIp;
        }

        return new ServiceArgs
        {
            Metadata = new ObjectMetaArgs { Name = service, Namespace = args.Namespace, Labels = { [tool.PodLabel.Key] = tool.PodLabel.Value } },
            Spec = spec,
        };
    }
}
