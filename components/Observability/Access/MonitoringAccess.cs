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
public sealed class MonitoringAccess : ComponentResource
{
    private const int AlertmanagerPeers = 9094;
    private const int OperatorWebhook = 10250;
    private const int StateMetrics = 8080;
    private const int Https = 443;

    /// <summary>Declares the policies.</summary>
    /// <param name="name">Name in the program.</param>
    /// <param name="args">Inputs.</param>
    /// <param name="options">How the engine treats it.</param>
    public MonitoringAccess(string name, MonitoringAccessArgs args, ComponentResourceOptions? options = null)
        : base("payments:observability:Access", name, args, options)
    {
        var child = ChildOptions.Of(this, options);
        Declare("deny-by-default", new LabelSelectorArgs(), [], []);
        Declare("names", new LabelSelectorArgs(), [], [Peers.Names()]);
        Declare(
            "prometheus",
            Tools.Prometheus.Pods(),
            [Peers.From([Tools.Prometheus.Peer(), Tools.Grafana.Peer(), Tools.Kiali.Peer()], Tools.Prometheus.PodPort)],
            [Peers.ToAnywhere([.. args.Targets.SelectMany(target => target.Ports), .. Peers.ApiServer])]);
        Declare(
            "alertmanager",
            Tools.Alertmanager.Pods(),
            [Peers.From([Tools.Prometheus.Peer(), Tools.Grafana.Peer()], Tools.Alertmanager.PodPort), Peers.From(Tools.Alertmanager, AlertmanagerPeers)],
            [Peers.To(Tools.Alertmanager, AlertmanagerPeers), Peers.ToAnywhere(Https)]);
        Declare(
            "grafana",
            Tools.Grafana.Pods(),
            [Peers.From([Tools.Prometheus.Peer(), Tools.Kiali.Peer()], Tools.Grafana.PodPort)],
            [
                Peers.To(Tools.Prometheus, Tools.Prometheus.PodPort), Peers.To(Tools.Alertmanager, Tools.Alertmanager.PodPort), Peers.To(Tools.Jaeger, Tools.Jaeger.PodPort),
                Peers.ToAnywhere(Peers.ApiServer),
            ]);
        Declare("prometheus-operator", Named("app.kubernetes.io/component", "prometheus-operator"), [Peers.FromAnywhere(OperatorWebhook)], [Peers.ToAnywhere(Peers.ApiServer)]);
        Declare(
            "prometheus-operator-certificates", Named("app.kubernetes.io/component", "prometheus-operator-webhook"), [], [Peers.ToAnywhere(Peers.ApiServer)]);
        Declare("kube-state-metrics", Named("app.kubernetes.io/name", "kube-state-metrics"), [Peers.From(Tools.Prometheus, StateMetrics)], [Peers.ToAnywhere(Peers.ApiServer)]);
        DeclareTracing(args);
        RegisterOutputs();

        void DeclareTracing(MonitoringAccessArgs args)
        {
            Declare(
                "otel-collector",
                Tools.Collector.Pods(),
                [
                    Peers.From(args.Traced.Select(Peers.Namespace), Tools.Collector.PodPort), Peers.From(Tools.Collector, CollectorConfig.PeerPort),
                    Peers.From(Tools.Prometheus, CollectorConfig.MetricsPort),
                ],
                [Peers.To(Tools.Collector, CollectorConfig.PeerPort), Peers.To(Tools.Jaeger, JaegerConfig.OtlpPort)]);
            Declare(
                "jaeger",
                Tools.Jaeger.Pods(),
                [
                    Peers.From(Tools.Collector, JaegerConfig.OtlpPort), Peers.From(Tools.Grafana, Tools.Jaeger.PodPort),
                    Peers.From(Tools.Kiali, JaegerConfig.GrpcPort), Peers.From(Tools.Prometheus, JaegerConfig.MetricsPort),
                ],
                args.Tracing.OpenSearch is { } store ? [Peers.To(store.Ranges.Select(Peers.Range), store.Port)] : []);
        }

        void Declare(string policy, LabelSelectorArgs pods, NetworkPolicyIngressRuleArgs[] ingress, NetworkPolicyEgressRuleArgs[] egress) => _ = new NetworkPolicy(
            $"{name}-{policy}",
            new NetworkPolicyArgs
            {
                Metadata = new ObjectMetaArgs { Name = policy, Namespace = args.Namespace },
                Spec = new NetworkPolicySpecArgs { PodSelector = pods, PolicyTypes = { "Ingress", "Egress" }, Ingress = ingress, Egress = egress },
            },
            child);
    }

    private static LabelSelectorArgs Named(string label, string value) => new() { MatchLabels = { [label] = value } };
}
