using Payments.Infra.Components.Kit;
using Pulumi;

namespace Payments.Infra.Components.Observability.Grafana;

/// <summary>Grafana, with its data sources and dashboards: all of it from code, so that nothing is lost with a pod.</summary>
public sealed class Dashboards : PlatformComponent
{
    /// <inheritdoc cref="PlatformComponent.PlatformComponent"/>
    public Dashboards(string name, DashboardsArgs args, ComponentResourceOptions? options = null)
        : base("payments:observability:Dashboards", name, args, options)
    {
        DashboardMaps.Declare(name, args, Child);
        var password = AdminPassword.Declare(name, args.Namespace, Child);
        Charts.Grafana.Install(GrafanaValues.Of(args), Child, password);
        RegisterOutputs();
    }
}
