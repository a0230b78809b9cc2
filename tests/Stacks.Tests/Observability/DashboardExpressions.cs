using Payments.Infra.Components.Observability.Grafana;

namespace Payments.Infra.Stacks.Tests.Observability;

/// <summary>The expressions of dashboards, each with who asks. Variables have their first value, so that they are PromQL.</summary>
internal static class DashboardExpressions
{
    public static IEnumerable<(string Who, string Expression)> Of(IEnumerable<Dashboard> dashboards) =>
        from dashboard in dashboards
        from row in dashboard.Rows
        from panel in row.Panels
        from target in panel.Targets
        select ($"{dashboard.Title}: {panel.Title}", Filled(dashboard, target.Expression));

    private static string Filled(Dashboard dashboard, string expression) => dashboard.Variables.Aggregate(
        expression, (text, variable) => text.Replace($"${variable.Name}", variable.Values[0], StringComparison.Ordinal));
}
