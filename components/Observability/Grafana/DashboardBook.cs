using System.Collections.Immutable;
using Payments.Infra.Components.Observability.Grafana.Boards;

namespace Payments.Infra.Components.Observability.Grafana;

/// <summary>All dashboards. To add one, add a file to <c>Boards</c> and a line here.</summary>
public static class DashboardBook
{
    /// <summary>The dashboards of a system.</summary>
    /// <param name="system">The system.</param>
    public static ImmutableArray<Dashboard> Of(ObservedSystem system) =>
    [
        MeshOverview.Of(system),
        Objectives.Of(system),
        .. system.Services.Select(service => ServiceBoard.Of(system, service)),
        CanaryComparison.Of(system),
        TenantBoard.Of(system),
        DataTier.Of(system),
        ControlPlaneBoard.Of(system),
    ];

    /// <summary>The expressions of dashboards, each with who asks. What people choose is filled in, so that they are PromQL.</summary>
    /// <param name="dashboards">The dashboards.</param>
    public static IEnumerable<(string Who, string Expression)> Expressions(IEnumerable<Dashboard> dashboards) =>
        from dashboard in dashboards
        from row in dashboard.Rows
        from panel in row.Panels
        from target in panel.Targets
        select ($"{dashboard.Title}: {panel.Title}", dashboard.Choices.Aggregate(target.Expression, (text, choice) => text.Replace($"${choice.Name}", choice.Values[0], StringComparison.Ordinal)));
}
