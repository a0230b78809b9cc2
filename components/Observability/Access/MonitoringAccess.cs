using Payments.Infra.Components.Kit;
using Payments.Infra.Components.Observability.Jaeger;
using Pulumi;
using Pulumi.Kubernetes.Networking.V1;
using Pulumi.Kubernetes.Types.Inputs.Meta.V1;
using Pulumi.Kubernetes.Types.Inputs.Networking.V1;

namespace Payments.Infra.Components.Observability.Access;

/// <summary>
/// Who reaches whom among the tools: nobody anybody, except for what each is there for. The ports that Prometheus reads
/// come from its targets.
/// </summary>
public sealed class MonitoringAccess : PlatformComponent
{
    private const int AlertmanagerPeers = 9094;
    private const int OperatorWebhook = 10250;
    private const int StateMetrics = 8080;
    private const int Https = 443;

    /// <inheritdoc cref="PlatformComponent.PlatformComponent"/>
    public MonitoringAccess(string name, MonitoringAccessArgs args, ComponentResourceOptions? options = null)
        : base("payments:observability:Access", name, args, options)
    {
        Declare("deny-by-default", new LabelSelectorArgs(), [], []);
        Declare("names", new LabelSelectorArgs(), [], [NetworkRules.ToDns()]);
        Declare(
            "prometheus",
            Tools.Prometheus.Pods(),
            [NetworkRules.From([Tools.Prometheus.Peer(), Tools.Grafana.Peer(), Tools.Kiali.Peer()], Tools.Prometheus.PodPort)],
            [NetworkRules.ToAnywhere([.. args.Targets.SelectMany(target => target.Ports), .. NetworkRules.ApiServerPorts])]);
        Declare(
            "alertmanager",
            Tools.Alertmanager.Pods(),
            [NetworkRules.From([Tools.Prometheus.Peer(), Tools.Grafana.Peer()], Tools.Alertmanager.PodPort), NetworkRules.From(Tools.Alertmanager, AlertmanagerPeers)],
            [NetworkRules.To(Tools.Alertmanager, AlertmanagerPeers), NetworkRules.ToAnywhere(Https)]);
        Declare(
            "grafana",
            Tools.Grafana.Pods(),
            [NetworkRules.From([Tools.Prometheus.Peer(), Tools.Kiali.Peer()], Tools.Grafana.PodPort)],
            [
                NetworkRules.To(Tools.Prometheus, Tools.Prometheus.PodPort), NetworkRules.To(Tools.Alertmanager, Tools.Alertmanager.PodPort), NetworkRules.To(Tools.Jaeger, Tools.Jaeger.PodPort),
                NetworkRules.ToAnywhere(NetworkRules.ApiServerPorts),
            ]);
        Declare("prometheus-operator", Named("app.kubernetes.io/component", "prometheus-operator"), [NetworkRules.FromAnywhere(OperatorWebhook)], [NetworkRules.ToAnywhere(NetworkRules.ApiServerPorts)]);
        Declare(
            "prometheus-operator-certificates", Named("app.kubernetes.io/component", "prometheus-operator-webhook"), [], [NetworkRules.ToAnywhere(NetworkRules.ApiServerPorts)]);
        Declare("kube-state-metrics", Named("app.kubernetes.io/name", "kube-state-metrics"), [NetworkRules.From(Tools.Prometheus, StateMetrics)], [NetworkRules.ToAnywhere(NetworkRules.ApiServerPorts)]);
        DeclareTracing(args);
        RegisterOutputs();

        void DeclareTracing(MonitoringAccessArgs args)
        {
            Declare(
                "otel-collector",
                Tools.Collector.Pods(),
                [
                    NetworkRules.From(args.Traced.Select(name => NetworkRules.AllOf(name)), Tools.Collector.PodPort), NetworkRules.From(Tools.Collector, CollectorConfig.PeerPort),
                    NetworkRules.From(Tools.Prometheus, CollectorConfig.MetricsPort),
                ],
                [NetworkRules.To(Tools.Collector, CollectorConfig.PeerPort), NetworkRules.To(Tools.Jaeger, JaegerConfig.OtlpPort)]);
            Declare(
                "jaeger",
                Tools.Jaeger.Pods(),
                [
                    NetworkRules.From(Tools.Collector, JaegerConfig.OtlpPort), NetworkRules.From(Tools.Grafana, Tools.Jaeger.PodPort),
                    NetworkRules.From(Tools.Kiali, JaegerConfig.GrpcPort), NetworkRules.From(Tools.Prometheus, JaegerConfig.MetricsPort),
                ],
                args.Tracing.OpenSearch is { } store ? [NetworkRules.To(store.Ranges.Select(range => NetworkRules.Range(range)), store.Port)] : []);
        }

        void Declare(string policy, LabelSelectorArgs pods, NetworkPolicyIngressRuleArgs[] ingress, NetworkPolicyEgressRuleArgs[] egress) => _ = new NetworkPolicy(
            $"{name}-{policy}",
            new NetworkPolicyArgs
            {
                Metadata = new ObjectMetaArgs { Name = policy, Namespace = args.Namespace },
                Spec = new NetworkPolicySpecArgs { PodSelector = pods, PolicyTypes = { "Ingress", "Egress" }, Ingress = ingress, Egress = egress },
            },
            Child);
    }

    private static LabelSelectorArgs Named(string label, string value) => new() { MatchLabels = { [label] = value } };
}
