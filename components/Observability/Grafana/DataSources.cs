using System.Collections.Immutable;
using Payments.Infra.Components.Kit;
using static Payments.Infra.Components.Kit.Values;

namespace Payments.Infra.Components.Observability.Grafana;

/// <summary>Where Grafana gets what it shows. Dashboards name them by id.</summary>
internal static class DataSources
{
    /// <summary>Id of the metrics.</summary>
    public const string Prometheus = "prometheus";

    /// <summary>Id of the traces.</summary>
    public const string Jaeger = "jaeger";

    /// <summary>Id of the alerts.</summary>
    public const string Alertmanager = "alertmanager";

    /// <summary>All ids.</summary>
    public static readonly ImmutableArray<string> Ids = [Prometheus, Jaeger, Alertmanager];

    /// <summary>What Grafana is told of them.</summary>
    /// <param name="metrics">Where metrics are asked for.</param>
    internal static Dictionary<string, object> Provisioning(Tool metrics) => new()
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
