using Payments.Infra.Components.Catalogue;
using Payments.Infra.Components.Kit;
using Pulumi;
using Pulumi.Kubernetes.Core.V1;
using Pulumi.Kubernetes.Types.Inputs.Apps.V1;
using Pulumi.Kubernetes.Types.Inputs.Core.V1;
using Pulumi.Kubernetes.Types.Inputs.Meta.V1;
using Deployment = Pulumi.Kubernetes.Apps.V1.Deployment;

namespace Payments.Infra.Components.Services;

/// <summary>One microservice: identity, address and what opens its stores; for each version that runs pods, autoscaler and disruption budget.</summary>
public sealed class Microservice : ComponentResource
{
    /// <summary>Declares the microservice.</summary>
    /// <param name="name">Name in the program.</param>
    /// <param name="args">Inputs.</param>
    /// <param name="options">How the engine treats it.</param>
    public Microservice(string name, MicroserviceArgs args, ComponentResourceOptions? options = null)
        : base("payments:services:Microservice", name, args, options)
    {
        var labels = new ServiceLabels(args.Service);
        var child = ChildOptions.Of(this, options);

        _ = new ServiceAccount(name, new ServiceAccountArgs
        {
            Metadata = AccountMetadata(args, labels),
            AutomountServiceAccountToken = false,
        }, child);
        foreach (var workload in Workload.Of(args.Service, args.Release, args.Tenants))
        {
            _ = new Deployment(workload.Name, new DeploymentArgs
            {
                Metadata = Metadata(args, labels, workload),
                Spec = DeploymentSpec.Of(args, workload, labels),
            }, child);
            Availability.Declare(
                new AvailableWorkload(workload.Name, args.Service.Name, args.Replicas, () => Metadata(args, labels, workload), () => labels.SelectorOf(workload), workload.Name),
                child);
        }

        _ = new Service(name, new ServiceArgs
        {
            Metadata = Metadata(args, labels),
            Spec = new ServiceSpecArgs
            {
                Selector = labels.Selector,
                Ports =
                {
                    // The name tells the mesh the protocol.
                    new ServicePortArgs { Name = ServicePort.Name, Port = args.Service.Port, TargetPort = ServicePort.Name, Protocol = "TCP" },
                },
            },
        }, child);

        Host = args.Namespace.Apply(space => ServiceHost.Of(args.Service, space));
        Endpoint = Output.Format($"http://{Host}:{args.Service.Port}");
        RegisterOutputs();
    }

    /// <summary>Host name that callers in the mesh use.</summary>
    [Output("host")]
    public Output<string> Host { get; private set; }

    /// <summary>URL that callers in the mesh use; their sidecars encrypt it.</summary>
    [Output("endpoint")]
    public Output<string> Endpoint { get; private set; }

    internal static ObjectMetaArgs Metadata(MicroserviceArgs args, ServiceLabels labels, Workload workload) =>
        new() { Name = workload.Name, Namespace = args.Namespace, Labels = labels.Of(workload) };

    private static ObjectMetaArgs AccountMetadata(MicroserviceArgs args, ServiceLabels labels)
    {
        var metadata = Metadata(args, labels);
        if (args.Identity is { } identity)
        {
            metadata.Annotations[WorkloadIdentityMarks.ClientIdAnnotation] = identity;
        }

        return metadata;
    }

    private static ObjectMetaArgs Metadata(MicroserviceArgs args, ServiceLabels labels) =>
        new() { Name = args.Service.Name, Namespace = args.Namespace, Labels = labels.All };
}
