using Payments.Infra.Components.Observability.Access;
using Payments.Infra.Components.Observability.Scraping;
using Release = Pulumi.Kubernetes.Helm.V3.Release;

namespace Payments.Infra.Components.Observability.Prometheus;

/// <summary>Prometheus with its operator, Alertmanager, and the monitors of what is scraped.</summary>
internal sealed class Metrics : PlatformComponent
{
    public Metrics(string name, MetricsArgs args, ComponentResourceOptions? options = null)
        : base("payments:observability:Metrics", name, args, options)
    {
        Definitions = Charts.PrometheusDefinitions.Install([], args.Images, Child);
        var guards = args.Access.Guarding(
            Tools.Prometheus.Name,
            Tools.Alertmanager.Name,
            MonitoringAccess.PrometheusOperator,
            MonitoringAccess.OperatorCertificates,
            MonitoringAccess.StateMetrics);
        var secrets = args.Secrets.In(Tools.Namespace, args.Alerts.ReceiversSecret);
        Operator = Charts.Prometheus.Install(
            PrometheusValues.From(args), args.Images, Child.After([Definitions, .. guards, .. secrets, .. args.LongTerm?.NeededByPrometheus ?? []]));
        Monitors.Declare(name, args.Namespace, args.Settings.IntervalSeconds, args.Targets, args.Automated, Child.After(Definitions));
        RegisterOutputs();
    }

    /// <summary>Defines the operator's kinds, such as ServiceMonitor.</summary>
    public Release Definitions { get; }

    /// <summary>The operator, whose webhook checks rules.</summary>
    public Release Operator { get; }
}
