using Payments.Infra.Components.Observability.Access;
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
/// Thanos: it reads the blocks that Prometheus' sidecar uploads to Blob Storage, downsamples them, deletes those that are
/// too old, and answers queries over all of them.
/// </summary>
internal sealed class LongTermMetrics : PlatformComponent
{
    /// <summary>Volume of the store, for its index of which sample is in which block.</summary>
    private const int IndexMebibytes = 20 * 1024;

    /// <summary>The largest block spans two weeks; while it is compacted, its parts and the block itself are on the volume.</summary>
    private const int CompactedDays = 2 * 14;

    private const int LeastCompactorMebibytes = 20 * 1024;

    private readonly string name;
    private readonly LongTermMetricsArgs args;
    private readonly ToolPolicies policies;

    public LongTermMetrics(string name, LongTermMetricsArgs args, ComponentResourceOptions? options = null)
        : base("payments:observability:LongTermMetrics", name, args, options)
    {
        (this.name, this.args, policies) = (name, args, new ToolPolicies(name, args.Namespace, Child));
        LongTermAccess.Declare(policies);
        var secret = LongTermStorage.Declare(name, args.Storage, args.Namespace, Child);
        var account = DeclareServiceAccount(
            BlobStorage.ThanosServiceAccount, new InputMap<string> { [WorkloadIdentityMarks.ClientIdAnnotation] = args.Storage.Thanos.ClientId });
        var storage = Child.After(secret, account, args.Storage.Thanos.Grant);
        DeclareStatefulSet(ThanosArguments.StorePart, args.Replicas, IndexMebibytes, ThanosArguments.Store, storage);
        var compactorMebibytes = Math.Max(LeastCompactorMebibytes, CompactedDays * args.MebibytesPerDay);
        DeclareStatefulSet(ThanosArguments.CompactorPart, 1, compactorMebibytes, ThanosArguments.Compactor(args.Settings), storage);
        DeclareQuery();

        DeclareService(ThanosArguments.StorePart, "None", ("grpc", ThanosArguments.GrpcPort), ("http", ThanosArguments.HttpPort));
        DeclareService(ThanosArguments.CompactorPart, "None", ("http", ThanosArguments.HttpPort));
        DeclareService(Tools.LongTerm.Service, null, ("http", Tools.LongTerm.Port));
        DeclareDisruptionBudget(ThanosArguments.StorePart);
        DeclareDisruptionBudget(Tools.LongTerm.Service);
        NeededByPrometheus = [secret, policies[LongTermAccess.PrometheusBlocks], args.Storage.Prometheus.Grant];
        RegisterOutputs();
    }

    /// <inheritdoc cref="BlobStorage.Prometheus"/>
    public StorageIdentity PrometheusIdentity => args.Storage.Prometheus;

    /// <summary>What must be there before Prometheus uploads anything.</summary>
    public ImmutableArray<Resource?> NeededByPrometheus { get; }

    private void DeclareStatefulSet(string part, int replicas, int mebibytes, string[] arguments, CustomResourceOptions storage) => _ = new StatefulSet(
        $"{name}-{part}",
        new StatefulSetArgs
        {
            Metadata = Metadata(part),
            Spec = new StatefulSetSpecArgs
            {
                ServiceName = part,
                Replicas = replicas,
                PodManagementPolicy = "Parallel",
                Selector = NetworkRules.Labels(Tools.Label, part),
                Template = ThanosPods.OnStorage(part, arguments, args.Images),
                VolumeClaimTemplates = { ThanosPods.VolumeClaim(new ByteQuantity(mebibytes)) },
            },
        },
        storage.After([policies[part], .. args.Access.Guarding()]));

    private void DeclareQuery()
    {
        var part = Tools.LongTerm.Service;
        _ = new Deployment(
            $"{name}-{part}",
            new DeploymentArgs
            {
                Metadata = Metadata(part),
                Spec = new DeploymentSpecArgs
                {
                    Replicas = args.Replicas,
                    Selector = NetworkRules.Labels(Tools.Label, part),
                    Template = ThanosPods.Query(args.Images),
                },
            },
            Child.After([DeclareServiceAccount(part, []), policies[part], .. args.Access.Guarding()]));
    }

    private ServiceAccount DeclareServiceAccount(string account, InputMap<string> annotations) => new(
        $"{name}-{account}",
        new ServiceAccountArgs
        {
            Metadata = new ObjectMetaArgs { Name = account, Namespace = args.Namespace, Annotations = annotations },
            AutomountServiceAccountToken = false,
        },
        Child);

    private void DeclareService(string part, string? clusterIp, params (string Name, int Number)[] ports)
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

        _ = new Service($"{name}-{part}", new ServiceArgs { Metadata = Metadata(part), Spec = spec }, Child);
    }

    private void DeclareDisruptionBudget(string part) => _ = new PodDisruptionBudget(
        $"{name}-{part}",
        new PodDisruptionBudgetArgs
        {
            Metadata = Metadata(part),
            Spec = new PodDisruptionBudgetSpecArgs
            {
                MaxUnavailable = 1,
                UnhealthyPodEvictionPolicy = "AlwaysAllow",
                Selector = NetworkRules.Labels(Tools.Label, part),
            },
        },
        Child);

    private ObjectMetaArgs Metadata(string part) => new() { Name = part, Namespace = args.Namespace, Labels = { [Tools.Label] = part } };
}
