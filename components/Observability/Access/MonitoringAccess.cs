using Payments.Infra.Components.Observability.Jaeger;
using Pulumi.Kubernetes.Types.Inputs.Meta.V1;
using Pulumi.Kubernetes.Types.Inputs.Networking.V1;
using static Payments.Infra.Components.Kit.NetworkRules;

namespace Payments.Infra.Components.Observability.Access;

/// <summary>Network policies of the tools: everything is denied but what each is there for. The ports that Prometheus scrapes come from its targets.</summary>
internal sealed class MonitoringAccess : PlatformComponent
{
    /// <summary>Names of policies, where they are not those of tools.</summary>
    public const string PrometheusOperator = "prometheus-operator";

    /// <inheritdoc cref="PrometheusOperator"/>
    public const string OperatorCertificates = "prometheus-operator-certificates";

    /// <inheritdoc cref="PrometheusOperator"/>
    public const string StateMetrics = "kube-state-metrics";

    private const string DenyByDefault = "deny-by-default";
    private const string Dns = "names";
    private const string Component = "app.kubernetes.io/component";
    private const int AlertmanagerPeers = 9094;

    /// <summary>Metrics of the container that reloads the configuration of Prometheus and of Alertmanager.</summary>
    private const int Reloader = 8080;

    private const int OperatorWebhook = 10250;
    private const int StateMetricsPort = 8080;
    private const int Https = 443;

    private readonly ToolPolicies policies;

    public MonitoringAccess(string name, MonitoringAccessArgs args, ComponentResourceOptions? options = null)
        : base("payments:observability:Access", name, args, options)
    {
        policies = new ToolPolicies(name, args.Namespace, Child);
        policies.Declare(DenyByDefault, new LabelSelectorArgs(), [], []);
        policies.Declare(Dns, new LabelSelectorArgs(), [], [ToDns()]);
        DeclareMetrics(args);
        policies.Declare(
            Tools.Grafana.Name,
            Labels(Tools.Grafana),
            [Callers(Tools.Grafana, Tools.Prometheus, Tools.Kiali)],
            [To(Tools.Prometheus), To(Tools.Alertmanager), To(Tools.Jaeger), ToApiServer()]);
        DeclareTracing(args);
        RegisterOutputs();
    }

    /// <summary>What must be in force when pods start: the policies for all pods of the namespace, and their own.</summary>
    /// <param name="names">Names of their own policies: a tool's is called as the tool.</param>
    public Resource[] Guarding(params string[] names) => [policies[DenyByDefault], policies[Dns], .. names.Select(name => policies[name])];

    private static NetworkPolicyIngressRuleArgs Callers(Tool tool, params Tool[] callers) => From(callers.Select(Pods), tool.PodPort);

    private static NetworkPolicyEgressRuleArgs To(Tool tool) => NetworkRules.To(tool, tool.PodPort);

    private void DeclareMetrics(MonitoringAccessArgs args)
    {
        policies.Declare(
            Tools.Prometheus.Name,
            Labels(Tools.Prometheus),
            [
                Callers(Tools.Prometheus, Tools.Prometheus, Tools.Grafana, Tools.Kiali),
                From(Tools.Prometheus, Reloader),
                .. args.AutomatesReleases ? [From([Pods(Charts.Flagger.Namespace, ObjectLabels.Name, Charts.Flagger.Release)], Tools.Prometheus.PodPort)]
                    : Array.Empty<NetworkPolicyIngressRuleArgs>(),
            ],
            [ToAnywhere([.. args.Targets.SelectMany(target => target.Ports), .. ApiServerPorts])]);
        policies.Declare(
            Tools.Alertmanager.Name,
            Labels(Tools.Alertmanager),
            [
                Callers(Tools.Alertmanager, Tools.Prometheus, Tools.Grafana),
                From(Tools.Prometheus, Reloader),
                FromPeers(Tools.Alertmanager, AlertmanagerPeers),
            ],
            [ToPeers(Tools.Alertmanager, AlertmanagerPeers), ToAnywhere(args.MailPort == 0 ? [Https] : [Https, args.MailPort])]);
        policies.Declare(PrometheusOperator, Labels(Component, PrometheusOperator), [FromApiServer(OperatorWebhook)], [ToApiServer()]);
        policies.Declare(OperatorCertificates, Labels(Component, "prometheus-operator-webhook"), [], [ToApiServer()]);
        policies.Declare(StateMetrics, Labels(ObjectLabels.Name, StateMetrics), [From(Tools.Prometheus, StateMetricsPort)], [ToApiServer()]);
    }

    private void DeclareTracing(MonitoringAccessArgs args)
    {
        policies.Declare(
            Tools.Collector.Name,
            Labels(Tools.Collector),
            [
                From(args.TracedNamespaces.Select(traced => AllOf(traced)), Tools.Collector.PodPort),
                From(Tools.Collector, CollectorConfig.PeerPort),
                From(Tools.Prometheus, CollectorConfig.MetricsPort),
            ],
            [NetworkRules.To(Tools.Collector, CollectorConfig.PeerPort), NetworkRules.To(Tools.Jaeger, JaegerConfig.OtlpPort)]);
        policies.Declare(
            Tools.Jaeger.Name,
            Labels(Tools.Jaeger),
            [
                From(Tools.Collector, JaegerConfig.OtlpPort),
                From(Tools.Grafana, Tools.Jaeger.PodPort),
                From(Tools.Kiali, JaegerConfig.GrpcPort),
                From(Tools.Prometheus, JaegerConfig.MetricsPort),
            ],
            args.Tracing.OpenSearch is { } store ? [NetworkRules.To(store.Ranges.Select(range => Range(range)), store.Port)] : []);
    }
}
