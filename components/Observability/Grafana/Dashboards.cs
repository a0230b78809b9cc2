using Payments.Infra.Components.Kit;
using Pulumi;

namespace Payments.Infra.Components.Observability.Grafana;

/// <summary>Grafana, with its data sources and dashboards: all of it from code, so that nothing is lost with a pod.</summary>
public sealed class Dashboards : ComponentResource
{
    /// <summary>Declares the installation.</summary>
    /// <param name="name">Name in the program.</param>
    /// <param name="args">Inputs.</param>
    /// <param name="options">How the engine treats it.</param>
    public Dashboards(string name, DashboardsArgs args, ComponentResourceOptions? options = null)
        : base("payments:observability:Dashboards", name, args, options)
    {
        var child = ChildOptions.Of(this, options);
        DashboardMaps.Declare(name, args, child);
        var password = AdminPassword.Declare(name, args.Namespace, child);
        Charts.Grafana.Install(GrafanaValues.Of(args), child, password);
        RegisterOutputs();
    }
}
