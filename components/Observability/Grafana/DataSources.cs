using static Payments.Infra.Components.Kit.Values;

namespace Payments.Infra.Components.Observability.Grafana;

/// <summary>Data sources of Grafana, by the ids that dashboards refer to.</summary>
internal static class DataSources
{
    public const string Prometheus = "prometheus";
    public const string Jaeger = "jaeger";
    public const string Alertmanager = "alertmanager";

    public static readonly ImmutableArray<string> Ids = [Prometheus, Jaeger, Alertmanager];

    /// <summary>Provisioning file.</summary>
    /// <param name="metrics">Source of metrics.</param>
    public static Dictionary<string, object> Provisioning(Tool metrics) => new()
    {
        ["apiVersion"] = 1,
        ["datasources"] = new[]
        {
            Source("Prometheus", Prometheus, metrics, new()
            {
                ["httpMethod"] = "POST",
                ["timeInterval"] = "30s",
                ["exemplarTraceIdDestinations"] = new[] { Map(("name", "trace_id"), ("datasourceUid", Jaeger)) },
            }),
            Source("Jaeger", Jaeger, Tools.Jaeger, []),
            Source("Alertmanager", Alertmanager, Tools.Alertmanager, new() { ["implementation"] = "prometheus", ["handleGrafanaManagedAlerts"] = false }),
        },
    };

    private static Dictionary<string, object> Source(string name, string id, Tool tool, Dictionary<string, object> options) => new()
    {
        ["name"] = name,
        ["type"] = id,
        ["uid"] = id,
        ["url"] = tool.Address,
        ["access"] = "proxy",
        ["isDefault"] = id == Prometheus,
        ["editable"] = false,
        ["jsonData"] = options,
    };
}
