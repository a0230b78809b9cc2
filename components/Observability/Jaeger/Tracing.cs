using Payments.Infra.Components.Observability.Scraping;
using Pulumi.Kubernetes.Core.V1;
using Pulumi.Kubernetes.Types.Inputs.Core.V1;
using Pulumi.Kubernetes.Types.Inputs.Meta.V1;

namespace Payments.Infra.Components.Observability.Jaeger;

/// <summary>Collectors that receive traces from proxies, and Jaeger, which stores and shows them. It has no login: it cannot be reached from outside.</summary>
internal sealed class Tracing : PlatformComponent
{
    public Tracing(string name, TracingArgs args, ComponentResourceOptions? options = null)
        : base("payments:observability:Tracing", name, args, options)
    {
        var settings = args.Settings;
        var volume = settings.Store == TraceStore.Badger ? DeclareVolume(name, args) : null;
        var secrets = args.Secrets.In(Tools.Namespace, settings.OpenSearch?.CredentialsSecret);
        Charts.Jaeger.Install(JaegerValues.From(settings), args.Images, Child.After([volume, .. secrets]), args.Access.Guarding(Tools.Jaeger.Name));
        Charts.Collector.Install(CollectorValues.From(args), args.Images, Child, args.Access.Guarding(Tools.Collector.Name));

        _ = new Service($"{name}-{Tools.Jaeger.Service}", ServiceOf(Tools.Jaeger.Service, Tools.Jaeger, args, [
            ("http-query", Tools.Jaeger.Port),
            ("grpc-query", JaegerConfig.GrpcPort),
            ("grpc-otlp", JaegerConfig.OtlpPort),
            (Monitors.MetricsPort, JaegerConfig.MetricsPort),
        ]), Child);

        // Headless: its name resolves to each collector.
        var peers = ServiceOf(
            CollectorConfig.PeerService,
            Tools.Collector,
            args,
            [("grpc-peers", CollectorConfig.PeerPort), (Monitors.MetricsPort, CollectorConfig.MetricsPort)],
            clusterIp: "None");
        _ = new Service($"{name}-{CollectorConfig.PeerService}", peers, Child);
        RegisterOutputs();
    }

    private static ServiceArgs ServiceOf(string service, Tool tool, TracingArgs args, (string Name, int Number)[] ports, string? clusterIp = null)
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

    private PersistentVolumeClaim DeclareVolume(string name, TracingArgs args) => new(
        $"{name}-{JaegerValues.ClaimName}",
        new PersistentVolumeClaimArgs
        {
            Metadata = new ObjectMetaArgs
            {
                Name = JaegerValues.ClaimName,
                Namespace = args.Namespace,

                // Many storage classes provision the volume only once a pod uses it, and the pod comes after.
                Annotations = { ["pulumi.com/skipAwait"] = "true" },
            },
            Spec = new PersistentVolumeClaimSpecArgs
            {
                AccessModes = { "ReadWriteOnce" },
                Resources = new VolumeResourceRequirementsArgs { Requests = { ["storage"] = $"{args.Settings.Retention.Volume}" } },
            },
        },
        Child);
}
