using Payments.Infra.Components.Catalogue;
using Payments.Infra.Components.Kit;
using Pulumi;
using Pulumi.Kubernetes.Apps.V1;
using Pulumi.Kubernetes.Core.V1;
using Pulumi.Kubernetes.Policy.V1;
using Pulumi.Kubernetes.Types.Inputs.Apps.V1;
using Pulumi.Kubernetes.Types.Inputs.Core.V1;
using Pulumi.Kubernetes.Types.Inputs.Meta.V1;
using Pulumi.Kubernetes.Types.Inputs.Policy.V1;
using Deployment = Pulumi.Kubernetes.Apps.V1.Deployment;

namespace Payments.Infra.Components.Observability.LongTerm;

/// <summary>
/// Thanos: it reads the blocks that Prometheus' sidecar puts into Blob Storage, makes coarser ones of them, removes those
/// that are too old, and answers questions over all of it.
/// </summary>
public sealed class LongTermMetrics : PlatformComponent
{
    /// <summary>Account of its pods that work on the storage: an identity in Azure is federated with it.</summary>
    public const string ServiceAccount = "thanos";

    /// <summary>Volume of the store: it keeps there what says which sample is in which block.</summary>
    private const int IndexMebibytes = 20 * 1024;

    /// <summary>The largest block has two weeks; while it is made, what it is made of and the block itself are on the volume.</summary>
    private const int DaysAtWork = 2 * 14;

    private const int LeastWorkMebibytes = 20 * 1024;

    private readonly string name;
    private readonly LongTermMetricsArgs args;
    private readonly CustomResourceOptions child;

    /// <inheritdoc cref="PlatformComponent.PlatformComponent"/>
    public LongTermMetrics(string name, LongTermMetricsArgs args, ComponentResourceOptions? options = null)
        : base("payments:observability:LongTermMetrics", name, args, options)
    {
        (this.name, this.args, child) = (name, args, Child);
        var keeper = CustomResourceOptions.Merge(child, new CustomResourceOptions
        {
            DependsOn =
            {
                LongTermStorage.Declare(name, args.Storage, args.Namespace, child),
                Account(ServiceAccount, new InputMap<string> { [WorkloadIdentityMarks.ClientIdAnnotation] = args.Storage.Keeper }),
            },
        });
        Declare(ThanosArguments.StorePart, args.Replicas, IndexMebibytes, ThanosArguments.Store, keeper);
        Declare(ThanosArguments.CompactorPart, 1, Math.Max(LeastWorkMebibytes, DaysAtWork * args.MebibytesPerDay), ThanosArguments.Compactor(args.Settings), keeper);
        DeclareQuery();

        Serve(ThanosArguments.StorePart, "None", ("grpc", ThanosArguments.GrpcPort), ("http", ThanosArguments.HttpPort));
        Serve(ThanosArguments.CompactorPart, "None", ("http", ThanosArguments.HttpPort));
        Serve(Tools.LongTerm.Service, null, ("http", Tools.LongTerm.Port));
        KeepOthers(ThanosArguments.StorePart);
        KeepOthers(Tools.LongTerm.Service);
        LongTermAccess.Declare(name, args.Namespace, child);
        RegisterOutputs();
    }

    private static LabelSelectorArgs Pods(string part) => new() { MatchLabels = { [Tools.Label] = part } };

    private void Declare(string part, int replicas, int mebibytes, string[] arguments, CustomResourceOptions options) => _ = new StatefulSet(
        $"{name}-{part}",
        new StatefulSetArgs
        {
            Metadata = Metadata(part),
            Spec = new StatefulSetSpecArgs
            {
                ServiceName = part,
                Replicas = replicas,
                PodManagementPolicy = "Parallel",
                Selector = Pods(part),
                Template = ThanosPods.Keeper(part, arguments),
                VolumeClaimTemplates = { ThanosPods.Claim(new ByteQuantity(mebibytes)) },
            },
        },
        options);

    private void DeclareQuery()
    {
        var part = Tools.LongTerm.Service;
        _ = new Deployment(
            $"{name}-{part}",
            new DeploymentArgs
            {
                Metadata = Metadata(part),
                Spec = new DeploymentSpecArgs { Replicas = args.Replicas, Selector = Pods(part), Template = ThanosPods.Query() },
            },
            child.After(Account(part, new InputMap<string>())));
    }

    private ServiceAccount Account(string account, InputMap<string> annotations) => new(
        $"{name}-{account}",
        new ServiceAccountArgs
        {
            Metadata = new ObjectMetaArgs { Name = account, Namespace = args.Namespace, Annotations = annotations },
            AutomountServiceAccountToken = false,
        },
        child);

    private void Serve(string part, string? clusterIp, params (string Name, int Number)[] ports)
    {
        var spec = new ServiceSpecArgs
        {
            Selector = { [Tools.Label] = part },
            Ports = ports.Select(port => new ServicePortArgs { Name = port.Name, Port = port.Number, TargetPort = port.Name, Protocol = "TCP" }).ToArray(),
        };
        if (clusterIp is not null)
        {
            spec.ClusterIP = clusterIp;
        }

        _ = new Service($"{name}-{part}", new ServiceArgs { Metadata = Metadata(part), Spec = spec }, child);
    }

    private void KeepOthers(string part) => _ = new PodDisruptionBudget(
        $"{name}-{part}",
        new PodDisruptionBudgetArgs
        {
            Metadata = Metadata(part),
            Spec = new PodDisruptionBudgetSpecArgs { MaxUnavailable = 1, UnhealthyPodEvictionPolicy = "AlwaysAllow", Selector = Pods(part) },
        },
        child);

    private ObjectMetaArgs Metadata(string part) => new() { Name = part, Namespace = args.Namespace, Labels = { [Tools.Label] = part } };
}
