using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Payments.Infra.Components.Observability.Grafana;

/// <summary>Dashboards in the JSON of Grafana.</summary>
internal static class DashboardJson
{
    private const int SchemaVersion = 39;
    private const int Width = 24;
    private const int PanelHeight = 8;

    private static readonly JsonSerializerOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string Serialize(Dashboard dashboard) => new JsonObject
    {
        ["uid"] = dashboard.Uid,
        ["title"] = dashboard.Title,
        ["description"] = dashboard.Purpose,
        ["tags"] = new JsonArray("payments", "generated"),
        ["schemaVersion"] = SchemaVersion,
        ["editable"] = false,
        ["graphTooltip"] = 1,
        ["refresh"] = "30s",
        ["time"] = new JsonObject { ["from"] = "now-6h", ["to"] = "now" },
        ["timezone"] = "utc",
        ["templating"] = new JsonObject { ["list"] = new JsonArray([.. dashboard.Variables.Select(Variable)]) },
        ["annotations"] = new JsonObject { ["list"] = new JsonArray() },
        ["panels"] = new JsonArray([.. Panels(dashboard)]),
    }.ToJsonString(Options);

    private static IEnumerable<JsonNode> Panels(Dashboard dashboard)
    {
        var (id, top) = (0, 0);
        foreach (var row in dashboard.Rows)
        {
            yield return new JsonObject
            {
                ["id"] = ++id,
                ["type"] = "row",
                ["title"] = row.Title,
                ["collapsed"] = false,
                ["gridPos"] = Place(0, top++, Width, 1),
                ["panels"] = new JsonArray(),
            };
            var width = Width / Math.Max(1, row.Panels.Length);
            foreach (var (panel, index) in row.Panels.Select((panel, index) => (panel, index)))
            {
                yield return Panel(panel, ++id, Place(index * width, top, width, PanelHeight));
            }

            top += PanelHeight;
        }
    }

    private static JsonObject Place(int x, int y, int width, int height) => new() { ["x"] = x, ["y"] = y, ["w"] = width, ["h"] = height };

    private static JsonObject Panel(Panel panel, int id, JsonObject place) => new()
    {
        ["id"] = id,
        ["type"] = panel.Kind.ToString().ToLowerInvariant(),
        ["title"] = panel.Title,
        ["description"] = panel.Description,
        ["datasource"] = Source(),
        ["gridPos"] = place,
        ["fieldConfig"] = new JsonObject { ["defaults"] = Defaults(panel), ["overrides"] = new JsonArray() },
        ["options"] = new JsonObject(),
        ["targets"] = new JsonArray([.. panel.Targets.Select((target, index) => Query(panel, target, index))]),
    };

    private static JsonObject Source() => new() { ["type"] = "prometheus", ["uid"] = DataSources.Prometheus };

    private static JsonObject Defaults(Panel panel)
    {
        var defaults = new JsonObject { ["unit"] = panel.Unit.Id, ["min"] = 0 };
        if (panel.RedFrom is { } red)
        {
            defaults["color"] = new JsonObject { ["mode"] = "thresholds" };
            defaults["thresholds"] = new JsonObject
            {
                ["mode"] = "absolute",
                ["steps"] = new JsonArray(new JsonObject { ["color"] = "green", ["value"] = null }, new JsonObject { ["color"] = "red", ["value"] = red }),
            };
        }

        return defaults;
    }

    private static JsonObject Query(Panel panel, Target target, int index)
    {
        var query = new JsonObject
        {
            ["refId"] = ((char)('A' + index)).ToString(),
            ["datasource"] = Source(),
            ["expr"] = target.Expression,
            ["legendFormat"] = target.Legend,
        };
        if (panel.Kind == PanelKind.Table)
        {
            query["format"] = "table";
            query["instant"] = true;
        }

        return query;
    }

    private static JsonObject Variable(Variable choice) => new()
    {
        ["name"] = choice.Name,
        ["label"] = choice.Title,
        ["type"] = "custom",
        ["query"] = string.Join(',', choice.Values),
        ["current"] = Option(choice.Values[0], isSelected: true),
        ["options"] = new JsonArray([.. choice.Values.Select((value, index) => Option(value, index == 0))]),
        ["multi"] = false,
        ["includeAll"] = false,
    };

    private static JsonObject Option(string value, bool isSelected) => new() { ["text"] = value, ["value"] = value, ["selected"] = isSelected };
}
