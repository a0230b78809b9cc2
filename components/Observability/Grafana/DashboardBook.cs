using Payments.Infra.Components.Observability.Grafana.Boards;

namespace Payments.Infra.Components.Observability.Grafana;

/// <summary>All dashboards. To add one, add a file to <c>Boards</c> and a line here.</summary>
internal static class DashboardBook
{
    public static ImmutableArray<Dashboard> From(ObservedSystem system) =>
    [
        MeshOverviewBoard.From(system),
        ObjectivesBoard.From(system),
        .. system.Services.Select(service => ServiceBoard.From(system, service)),
        CanaryComparisonBoard.From(system),
        TenantBoard.From(system),
        DataTierBoard.From(system),
        ControlPlaneBoard.From(system),
    ];
}
