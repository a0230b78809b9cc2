using Payments.Infra.Components.Observability.Access;
using Payments.Infra.Components.Observability.Alerting;
using Payments.Infra.Components.Observability.Grafana;
using Payments.Infra.Components.Observability.Jaeger;
using Payments.Infra.Components.Observability.Kiali;
using Payments.Infra.Components.Observability.LongTerm;
using Payments.Infra.Components.Observability.Prometheus;
using Payments.Infra.Components.Observability.Proxies;
using Payments.Infra.Components.Observability.Scraping;

namespace Payments.Infra.Components.Observability;

/// <summary>Metrics, dashboards, traces and alerts. What they show is derived from the system that is watched.</summary>
public sealed class ObservabilityPlatform : PlatformComponent
{
    /// <inheritdoc cref="PlatformComponent.PlatformComponent"/>
    public ObservabilityPlatform(string name, ObservabilityArgs args, ComponentResourceOptions? options = null)
        : base("payments:observability:Platform", name, args, options)
    {
        var (settings, system) = (args.Settings, args.System with { HasLongTermMetrics = args.LongTerm is not null });
        var targets = ScrapeTargets.From(system);
        ImmutableArray<string> meshNamespaces = [system.Namespace, args.Gateway.Namespace];

        // What stands outside the mesh waits for its namespace, and not for the control plane.
        var ns = new Namespace(Tools.Namespace, new NamespaceArgs { Name = Tools.Namespace }, IndependentComponent);
        var inNamespace = IndependentComponent.After(ns);
        var access = new MonitoringAccess(
            "monitoring-access",
            new MonitoringAccessArgs
            {
                Namespace = Tools.Namespace,
                TracedNamespaces = meshNamespaces,
                Targets = targets,
                AutomatesReleases = !system.Automated.IsEmpty,
                Tracing = settings.Tracing,
                MailPort = settings.Alerts.MailPort,
            },
            inNamespace);
        var secrets = args.Vault is { } vault
            ? ToolSecrets.Declare(settings, vault, space => space == Tools.Namespace ? Independent.After(ns) : Child)
            : ToolSecrets.None;
        var longTerm = LongTerm(args, access, inNamespace);
        var metrics = new Metrics(
            "metrics",
            new MetricsArgs
            {
                Namespace = Tools.Namespace,
                Images = args.Images,
                Access = access,
                Cluster = args.Cluster,
                Cell = args.Cell,
                Secrets = secrets,
                Settings = settings.Metrics,
                Alerts = settings.Alerts,
                Targets = targets,
                Automated = system.Automated,
                LongTerm = longTerm,
            },
            inNamespace);
        _ = new Alerts(
            "alerts",
            new AlertsArgs { Namespace = Tools.Namespace, Groups = RuleBook.From(system), Runbooks = settings.Alerts.Runbooks },
            inNamespace.After(metrics.Operator));
        _ = new Tracing(
            "tracing",
            new TracingArgs
            {
                Namespace = Tools.Namespace,
                Access = access,
                Images = args.Images,
                Secrets = secrets,
                Cell = args.Cell,
                Settings = settings.Tracing,
            },
            inNamespace);
        _ = new Dashboards(
            "dashboards",
            new DashboardsArgs
            {
                Namespace = Tools.Namespace,
                Images = args.Images,
                Access = access,
                MonitorDefinitions = metrics.Definitions,
                All = DashboardBook.From(system),
                Metrics = longTerm is null ? Tools.Prometheus : Tools.LongTerm,
                Secrets = secrets,
                Settings = settings.Grafana,
                SingleSignOn = settings.SingleSignOn,
            },
            inNamespace);

        _ = new MeshTelemetry(
            "mesh-telemetry",
            new MeshTelemetryArgs { Namespace = Namespaces.ControlPlane, Tenants = system.Tenants, Sampling = settings.Tracing.Sampling },
            ChildComponent);
        _ = new Kiali.Kiali(
            "mesh-console",
            new KialiArgs
            {
                Namespace = Tools.Kiali.Namespace,
                Images = args.Images,
                VisibleNamespaces = meshNamespaces,
                Secrets = secrets,
                Settings = settings.Kiali,
                SingleSignOn = settings.SingleSignOn,
                Grafana = settings.Grafana,
                Metrics = settings.Metrics,
                MetricsSource = longTerm is null ? Tools.Prometheus : Tools.LongTerm,
            },
            ChildComponent);

        var tools = longTerm is null ? Tools.All : Tools.All.Add(Tools.LongTerm);
        ToolAccess = Output.Create(tools.ToImmutableDictionary(
            tool => tool.Name,
            tool => ImmutableDictionary<string, string>.Empty.Add("address", tool.Address).Add("portForward", tool.PortForward)));
        RegisterOutputs();
    }

    /// <summary>For each tool its <c>address</c> inside the cluster, and the command <c>portForward</c> that brings it to a machine outside.</summary>
    [Output("tools")]
    public Output<ImmutableDictionary<string, ImmutableDictionary<string, string>>> ToolAccess { get; private set; }

    /// <summary>Namespaces that Secrets are copied to, where there is a key vault to copy from.</summary>
    /// <param name="settings">Settings of the tools.</param>
    public static ImmutableArray<string> VaultNamespaces(ObservabilitySettings settings) => ToolSecrets.NamespacesOf(settings);

    private static LongTermMetrics? LongTerm(ObservabilityArgs args, MonitoringAccess access, ComponentResourceOptions options)
    {
        var metrics = args.Settings.Metrics;
        return args.LongTerm is not { } storage ? null : new LongTermMetrics(
            "long-term-metrics",
            new LongTermMetricsArgs
            {
                Namespace = Tools.Namespace,
                Images = args.Images,
                Access = access,
                Storage = storage,
                Settings = metrics.LongTerm ?? new(),
                Replicas = metrics.Replicas,
                MebibytesPerDay = metrics.Retention.PerDay.Mebibytes,
            },
            options);
    }
}
