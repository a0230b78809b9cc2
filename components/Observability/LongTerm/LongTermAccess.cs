using Payments.Infra.Components.Observability.Access;
using static Payments.Infra.Components.Kit.NetworkRules;

namespace Payments.Infra.Components.Observability.LongTerm;

/// <summary>Network policies for older metrics, on top of those of the tools.</summary>
internal static class LongTermAccess
{
    /// <summary>Lets Thanos read the blocks that Prometheus has not uploaded yet.</summary>
    public const string PrometheusBlocks = "prometheus-blocks";

    public static void Declare(ToolPolicies policies)
    {
        var query = Pods(Tools.LongTerm);
        policies.Declare(
            Tools.LongTerm.Service,
            Labels(Tools.LongTerm),
            [From([Pods(Tools.Grafana), Pods(Tools.Prometheus), Pods(Tools.Kiali)], Tools.LongTerm.PodPort)],
            [To([Pods(Tools.Prometheus), Pods(Tools.Label, ThanosArguments.StorePart)], ThanosArguments.GrpcPort)]);
        policies.Declare(
            ThanosArguments.StorePart,
            Labels(Tools.Label, ThanosArguments.StorePart),
            [From([query], ThanosArguments.GrpcPort), From(Tools.Prometheus, ThanosArguments.HttpPort)],
            [ToAzure()]);
        policies.Declare(
            ThanosArguments.CompactorPart,
            Labels(Tools.Label, ThanosArguments.CompactorPart),
            [From(Tools.Prometheus, ThanosArguments.HttpPort)],
            [ToAzure()]);
        policies.Declare(
            PrometheusBlocks,
            Labels(Tools.Prometheus),
            [From([query], ThanosArguments.GrpcPort), From(Tools.Prometheus, ThanosArguments.HttpPort)],
            []);
        policies.Declare("grafana-long-term", Labels(Tools.Grafana), [], [To(Tools.LongTerm, Tools.LongTerm.PodPort)]);
    }
}
