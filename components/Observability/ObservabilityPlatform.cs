using System.Collections.Immutable;
using Payments.Infra.Components.Kit;
using Payments.Infra.Components.Observability.Access;
using Payments.Infra.Components.Observability.Alerting;
using Payments.Infra.Components.Observability.Grafana;
using Payments.Infra.Components.Observability.Jaeger;
using Payments.Infra.Components.Observability.Kiali;
using Payments.Infra.Components.Observability.LongTerm;
using Payments.Infra.Components.Observability.Prometheus;
using Payments.Infra.Components.Observability.Proxies;
using Payments.Infra.Components.Observability.Scraping;
using Pulumi;

namespace Payments.Infra.Components.Observability;

/// <summary>Metrics, dashboards, traces and alerts. What they show and say is derived from the system that is watched.</summary>
public sealed class ObservabilityPlatform : PlatformComponent
{
    /// <summary>Declares the platform.</summary>
    /// <param name="name">Name in the program.</param>
    /// <param name="args">Inputs.</param>
    /// <param name="options">How the engine treats it; it must wait for the control plane.</param>
    public ObservabilityPlatform(string name, ObservabilityArgs args, ComponentResourceOptions? options = null)
        : base("payments:observability:Platform", name, args, options)
    {
        var (settings, system) = (args.Settings, args.System with { KeepsLonger = args.LongTerm is not null });
        var targets = ScrapeTargets.Of(system);
        var space = new Namespace(Tools.Namespace, new NamespaceArgs { Name = Tools.Namespace, Injection = false }, After());
        _ = new MonitoringAccess(
            "monitoring-access",
            new MonitoringAccessArgs { Namespace = space.Name, Traced = [system.Namespace, args.Gateway.Namespace], Targets = targets, Tracing = settings.Tracing },
            After(space));
        _ = new MeshTelemetry(
            "mesh-telemetry",
            new MeshTelemetryArgs { Namespace = Namespaces.ControlPlane, Tenants = system.Tenants, Sampling = settings.Tracing.Sampling },
            After());

        var archive = Archive(args, space, After(space));
        var metrics = new Metrics(
            "metrics",
            new MetricsArgs
            {
                Namespace = space.Name,
                Cluster = args.Cluster,
                Settings = settings.Metrics,
                Alerts = settings.Alerts,
                Targets = targets,
                LongTerm = args.LongTerm,
            },
            After([space, .. archive]));
        _ = new Alerts("alerts", new AlertsArgs { Namespace = space.Name, Groups = RuleBook.Of(system), Runbooks = settings.Alerts.Runbooks }, After(space, metrics));
        _ = new Tracing("tracing", new TracingArgs { Namespace = space.Name, Settings = settings.Tracing }, After(space));

        // Its chart makes a monitor, a kind that Prometheus' operator defines.
        _ = new Dashboards(
            "dashboards",
            new DashboardsArgs
            {
                Namespace = space.Name,
                All = DashboardBook.Of(system),
                Metrics = archive.IsEmpty ? Tools.Prometheus : Tools.LongTerm,
                Settings = settings.Grafana,
                SingleSignOn = settings.SingleSignOn,
            },
            After(space, metrics));
        _ = new MeshConsole(
            "mesh-console",
            new MeshConsoleArgs
            {
                Namespace = Tools.Kiali.Namespace,
                Shown = [system.Namespace, args.Gateway.Namespace],
                Settings = settings.Kiali,
                SingleSignOn = settings.SingleSignOn,
                GrafanaUrl = settings.Grafana.Url,
            },
            After());

        ToolAccess = Output.Create(Reachable(args).ToImmutableDictionary(
            tool => tool.Name, tool => ImmutableDictionary<string, string>.Empty.Add("address", tool.Address).Add("portForward", tool.PortForward)));
        RegisterOutputs();

        ComponentResourceOptions After(params Resource[] resources)
        {
            var own = new ComponentResourceOptions { Parent = this, DependsOn = options?.DependsOn ?? new InputList<Resource>() };
            return ComponentResourceOptions.Merge(own, new ComponentResourceOptions { DependsOn = resources });
        }
    }

    /// <summary>For each tool its address inside the cluster, and the command that brings it to one's own machine.</summary>
    [Output("tools")]
    public Output<ImmutableDictionary<string, ImmutableDictionary<string, string>>> ToolAccess { get; private set; }

    private static ImmutableArray<Tool> Reachable(ObservabilityArgs args) => args.LongTerm is null ? Tools.All : Tools.All.Add(Tools.LongTerm);

    private static ImmutableArray<Resource> Archive(ObservabilityArgs args, Namespace space, ComponentResourceOptions options)
    {
        var metrics = args.Settings.Metrics;
        return args.LongTerm is not { } storage ? [] :
        [
            new LongTermMetrics(
                "long-term-metrics",
                new LongTermMetricsArgs
                {
                    Namespace = space.Name,
                    Storage = storage,
                    Settings = metrics.LongTerm ?? new(),
                    Replicas = metrics.Replicas,
                    MebibytesPerDay = metrics.Retention.PerDay.Mebibytes,
                },
                options),
        ];
    }
}
