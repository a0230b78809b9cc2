using System.Globalization;
using Pulumi.Kubernetes.Types.Inputs.Apps.V1;
using Pulumi.Kubernetes.Types.Inputs.Core.V1;
using Pulumi.Kubernetes.Types.Inputs.Meta.V1;

namespace Payments.Infra.Components.Services;

/// <summary>How the pods of a microservice are rolled out and spread.</summary>
internal static class DeploymentSpec
{
    private const int MinReadySeconds = 10;
    private const int ProgressDeadlineSeconds = 600;
    private const int RevisionHistory = 5;

    /// <summary>Covers the wait before the stop, 30 s of the application, and a margin.</summary>
    private const int TerminationGraceSeconds = 45;

    public static DeploymentSpecArgs From(MicroserviceArgs args, Workload workload, ServiceLabels labels) => new()
    {
        // No replicas: the autoscaler owns them, and a deployment would set them back.
        Selector = new LabelSelectorArgs { MatchLabels = labels.SelectorOf(workload) },
        MinReadySeconds = MinReadySeconds,
        ProgressDeadlineSeconds = ProgressDeadlineSeconds,
        RevisionHistoryLimit = RevisionHistory,
        Strategy = new DeploymentStrategyArgs
        {
            Type = "RollingUpdate",
            RollingUpdate = new RollingUpdateDeploymentArgs { MaxUnavailable = 0, MaxSurge = "25%" },
        },
        Template = new PodTemplateSpecArgs
        {
            Metadata = new ObjectMetaArgs { Labels = PodLabels(args, workload, labels), Annotations = Annotations(args) },
            Spec = new PodSpecArgs
            {
                ServiceAccountName = args.Service.Name,
                AutomountServiceAccountToken = false,
                EnableServiceLinks = false,
                TerminationGracePeriodSeconds = TerminationGraceSeconds,
                SecurityContext = PodHardening.Pod(),
                PriorityClassName = args.PriorityClass!,
                TopologySpreadConstraints = Scheduling.Spread(() => labels.SelectorOf(workload)),
                Affinity = Scheduling.Affinity(labels.SelectorOf(workload), NodeChoice.For(args, workload)),
                Tolerations = Scheduling.Tolerate(NodeChoice.For(args, workload)),
                Containers = { ServiceContainer.From(args, workload) },
                Volumes =
                {
                    PodVolumes.Scratch(ServiceContainer.ScratchVolume, ServiceContainer.ScratchSize),
                    args.Connections.Select(StoreMounts.Volume).ToArray(),
                },
            },
        },
    };

    private static InputMap<string> PodLabels(MicroserviceArgs args, Workload workload, ServiceLabels labels)
    {
        var all = labels.Of(workload);

        // It brings the pod a token of its identity, and the address to change it for one of Azure's: for nothing where no store asks for that.
        if (args.Identity is not null && args.Connections.Any(connection => connection.Endpoint.Tokens is not null))
        {
            all[WorkloadIdentityMarks.UseLabel] = "true";
        }

        return all;
    }

    /// <summary>What restarts the pods when it changes, and where their metrics are.</summary>
    private static InputMap<string> Annotations(MicroserviceArgs args) => new()
    {
        [ObjectLabels.MeshRevision] = args.MeshRevision,

        // The sidecar gives the application's metrics with its own, on its own port.
        ["prometheus.io/scrape"] = "true",
        ["prometheus.io/port"] = args.Service.Definition.ProbedPort.ToString(CultureInfo.InvariantCulture),
        ["prometheus.io/path"] = args.Service.Definition.MetricsPath,
    };
}
