using Payments.Infra.Components.Kit;
using Payments.Infra.Components.Observability.Scraping;
using Pulumi;

namespace Payments.Infra.Components.Observability.Prometheus;

/// <summary>
/// Prometheus with its operator, Alertmanager, and what is read. Whatever is of a kind that the operator defines must
/// depend on it.
/// </summary>
public sealed class Metrics : PlatformComponent
{
    /// <summary>Account of Prometheus, which the chart names after the release: an identity in Azure is federated with it.</summary>
    public const string ServiceAccount = "kube-prometheus-stack-prometheus";

    /// <inheritdoc cref="PlatformComponent.PlatformComponent"/>
    public Metrics(string name, MetricsArgs args, ComponentResourceOptions? options = null)
        : base("payments:observability:Metrics", name, args, options)
    {
        var definitions = Charts.PrometheusDefinitions.Install([], Child);
        var release = Charts.Prometheus.Install(PrometheusValues.Of(args), Child, definitions);
        Monitors.Declare(name, args.Namespace, args.Settings.IntervalSeconds, args.Targets, Child.After(release));
        RegisterOutputs();
    }
}
