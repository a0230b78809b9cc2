using Pulumi.Kubernetes.Core.V1;
using Pulumi.Kubernetes.Types.Inputs.Apps.V1;
using Pulumi.Kubernetes.Types.Inputs.Core.V1;
using Pulumi.Kubernetes.Types.Inputs.Meta.V1;
using Deployment = Pulumi.Kubernetes.Apps.V1.Deployment;

namespace Payments.Infra.Components.Services;

/// <summary>One microservice: identity, address and what opens its stores; for each version that runs pods, autoscaler and disruption budget.</summary>
public sealed class Microservice : PlatformComponent
{
    /// <inheritdoc cref="PlatformComponent.PlatformComponent"/>
    public Microservice(string name, MicroserviceArgs args, ComponentResourceOptions? options = null)
        : base("payments:services:Microservice", name, args, options)
    {
        var service = args.Service.Definition;
        var labels = new ServiceLabels(service);

        var account = new ServiceAccount(name, new ServiceAccountArgs
        {
            Metadata = AccountMetadata(args, labels),
            AutomountServiceAccountToken = false,
        }, Child);
        var pods = ImmutableArray.CreateBuilder<Resource>();
        foreach (var workload in args.Service.Workloads(args.Tenants))
        {
            pods.Add(new Deployment(
                workload.Name,
                new DeploymentArgs { Metadata = Metadata(args, labels, workload), Spec = DeploymentSpec.From(args, workload, labels) },
                Child.After([account, .. args.PodsWaitFor(workload.Pool)])));
            Availability.Declare(
                new AvailableWorkload(
                    workload.Name,
                    service.Name,
                    args.Service.Replicas,
                    () => Metadata(args, labels, workload),
                    () => labels.SelectorOf(workload),
                    workload.Name),
                Child);
            if (workload.IsAutomated)
            {
                DeclarePrimaryBudget(args, labels);
            }
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
                    new ServicePortArgs { Name = ServicePort.Name, Port = service.Port, TargetPort = ServicePort.Name, Protocol = "TCP" },
                },
            },
        }, Child);

        Pods = pods.ToImmutable();
        var host = ServiceHost.For(service, args.Namespace);
        var address = $"http://{host}:{service.Port}";
        (Host, Endpoint) = (Output.Create(host), Output.Create(address));
        Access = ImmutableDictionary<string, string>.Empty
            .Add("address", address)
            .Add("portForwardPastMesh", $"kubectl --namespace {args.Namespace} port-forward service/{service.Name} {service.Port}:{service.Port}");
        RegisterOutputs();
    }

    /// <summary>Its pods: a Deployment for each version and pool.</summary>
    public ImmutableArray<Resource> Pods { get; }

    /// <summary>Host name that callers in the mesh use.</summary>
    [Output("host")]
    public Output<string> Host { get; private set; }

    /// <summary>URL that callers in the mesh use; their sidecars encrypt it.</summary>
    [Output("endpoint")]
    public Output<string> Endpoint { get; private set; }

    /// <summary>
    /// Its URL inside the mesh, and the command that makes it answer on one's own machine. That reaches the container past its
    /// sidecar: no route, tenant, certificate or policy counts there.
    /// </summary>
    public ImmutableDictionary<string, string> Access { get; }

    internal static ObjectMetaArgs Metadata(MicroserviceArgs args, ServiceLabels labels, Workload workload) =>
        new() { Name = workload.Name, Namespace = args.Namespace, Labels = labels.Of(workload) };

    /// <summary>Flagger makes the Deployment that serves, and an autoscaler like that of its own; a disruption budget it does not make.</summary>
    private void DeclarePrimaryBudget(MicroserviceArgs args, ServiceLabels labels)
    {
        var primary = new RolloutNames(args.Service.Name).Primary;
        Availability.DeclareBudget(
            primary,
            new ObjectMetaArgs { Name = primary, Namespace = args.Namespace, Labels = labels.All },
            new() { [ObjectLabels.App] = args.Service.Name, [ObjectLabels.Instance] = primary },
            Child);
    }

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
