using Pulumi.Kubernetes.Autoscaling.V2;
using Pulumi.Kubernetes.Policy.V1;
using Pulumi.Kubernetes.Types.Inputs.Autoscaling.V2;
using Pulumi.Kubernetes.Types.Inputs.Meta.V1;
using Pulumi.Kubernetes.Types.Inputs.Policy.V1;

namespace Payments.Infra.Components.Kit;

/// <summary>Keeps enough pods of a workload running, under load and while nodes are drained.</summary>
internal static class Availability
{
    private const int TargetCpuPercent = 65;

    public static void Declare(AvailableWorkload workload, CustomResourceOptions child)
    {
        _ = new HorizontalPodAutoscaler(workload.ResourceName, new HorizontalPodAutoscalerArgs
        {
            Metadata = workload.Metadata(),
            Spec = new HorizontalPodAutoscalerSpecArgs
            {
                ScaleTargetRef = new CrossVersionObjectReferenceArgs { ApiVersion = "apps/v1", Kind = "Deployment", Name = workload.Name },
                MinReplicas = workload.Replicas.Min,
                MaxReplicas = workload.Replicas.Max,
                Metrics = { CpuOfTheApplication(workload.Container) },
                Behavior = new HorizontalPodAutoscalerBehaviorArgs { ScaleUp = FastUp(), ScaleDown = SlowDown() },
            },
        }, child);
        DeclareBudget(workload.ResourceName, workload.Metadata(), workload.Selector(), child);
    }

    /// <summary>Lets nodes be drained one pod after the other.</summary>
    /// <param name="resourceName">Name in the program.</param>
    /// <param name="metadata">Name, namespace and labels.</param>
    /// <param name="selector">Labels that select the pods.</param>
    /// <param name="child">Options of the resource.</param>
    public static void DeclareBudget(string resourceName, ObjectMetaArgs metadata, InputMap<string> selector, CustomResourceOptions child) =>
        _ = new PodDisruptionBudget(resourceName, new PodDisruptionBudgetArgs
        {
            Metadata = metadata,
            Spec = new PodDisruptionBudgetSpecArgs
            {
                Selector = new LabelSelectorArgs { MatchLabels = selector },

                // Not minAvailable: with one replica that would stop every drain.
                MaxUnavailable = 1,
                UnhealthyPodEvictionPolicy = "AlwaysAllow",
            },
        }, child);

    /// <summary>The pod's own metric would mix in the sidecar.</summary>
    private static MetricSpecArgs CpuOfTheApplication(string container) => new()
    {
        Type = "ContainerResource",
        ContainerResource = new ContainerResourceMetricSourceArgs
        {
            Name = "cpu",
            Container = container,
            Target = new MetricTargetArgs { Type = "Utilization", AverageUtilization = TargetCpuPercent },
        },
    };

    private static HPAScalingRulesArgs FastUp() => new()
    {
        StabilizationWindowSeconds = 0,
        SelectPolicy = "Max",
        Policies =
        {
            new HPAScalingPolicyArgs { Type = "Percent", Value = 100, PeriodSeconds = 30 },
            new HPAScalingPolicyArgs { Type = "Pods", Value = 4, PeriodSeconds = 30 },
        },
    };

    private static HPAScalingRulesArgs SlowDown() => new()
    {
        StabilizationWindowSeconds = 300,
        Policies = { new HPAScalingPolicyArgs { Type = "Percent", Value = 10, PeriodSeconds = 60 } },
    };
}
