using Operators.Flagger.V1Beta1;
using Pulumi.Kubernetes.Types.Inputs.Meta.V1;

namespace Payments.Infra.Components.Mesh.Rollouts;

/// <summary>
/// How Flagger tries out a new version of a service. It makes the Deployment that serves, Services of both, their rules of destination, and the
/// routes that the service's own hand requests on to; the program makes none of these.
/// </summary>
public sealed class Rollout : PlatformComponent
{
    /// <inheritdoc cref="PlatformComponent.PlatformComponent"/>
    public Rollout(string name, RolloutArgs args, ComponentResourceOptions? options = null)
        : base("payments:mesh:Rollout", name, args, options)
    {
        var target = new RolloutNames(args.Service.Name).Target;
        var inTime = new MetricTemplate(
            name,
            new MetricTemplateArgs
            {
                Metadata = new ObjectMetaArgs { Name = target, Namespace = args.Namespace },
                Spec = RolloutMetrics.InTime(args.Service.Definition.Objective),
            },
            Child);
        _ = new Canary(
            name,
            new CanaryArgs
            {
                Metadata = new ObjectMetaArgs { Name = target, Namespace = args.Namespace },
                Spec = new CanarySpecArgs
                {
                    TargetRef = new CanarySpecTargetRefArgs { ApiVersion = "apps/v1", Kind = CanarySpecTargetRefKind.Deployment, Name = target },
                    AutoscalerRef = new CanarySpecAutoscalerRefArgs
                    {
                        ApiVersion = "autoscaling/v2",
                        Kind = CanarySpecAutoscalerRefKind.HorizontalPodAutoscaler,
                        Name = target,
                    },
                    Service = new CanarySpecServiceArgs
                    {
                        Port = args.Service.Definition.Port,
                        PortName = ServicePort.Name,
                        TargetPort = ServicePort.Name,

                        // Without hosts and gateways: the routes are what others hand requests on to.
                        Delegation = true,
                        TrafficPolicy = RolloutBreaker.From(args.Service),
                    },
                    Analysis = Analysis(args, target),
                    Suspend = args.Settings.Suspended,
                },
            },
            Child.After(inTime));
        RegisterOutputs();
    }

    private static CanarySpecAnalysisArgs Analysis(RolloutArgs args, string template) => new()
    {
        Interval = RolloutMetrics.Seconds(args.Settings.IntervalSeconds),
        Threshold = args.Settings.FailedChecks,
        StepWeight = args.Settings.StepWeight,
        MaxWeight = args.Settings.MaxWeight,
        Metrics = RolloutMetrics.Checks(args, template),
    };
}
