using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using Payments.Infra.Analysis.Live;
using Payments.Infra.Preview.Mesh;

namespace Payments.Infra.Preview.Live;

/// <summary>Writes what a cluster has otherwise than it is planned.</summary>
internal static class DriftText
{
    private const int LongestValue = 100;

    /// <summary>For people: each object with its differences.</summary>
    public static string Of(LiveReport report)
    {
        var text = new StringBuilder();
        var objects = report.Differences.GroupBy(found => found.Subject, StringComparer.Ordinal).ToList();
        foreach (var item in objects)
        {
            text.Append(item.Key).Append('\n').AppendJoin("", item.Select(found => $"    {Line(found)}\n"));
        }

        text.Append(text.Length > 0 ? "\n" : "").Append(CultureInfo.InvariantCulture, $"{Count(report.Compared, "object")} compared: ");
        text.Append(
            objects.Count == 0 ? "all are as planned.\n"
            : $"{Count(report.Differences.Length, "difference")} in {Count(objects.Count, "object")}.\n");
        return report.Absent.IsEmpty ? $"{text}" : $"{text}Of these kinds nothing was given, and nothing is said: {string.Join(", ", report.Absent)}.\n";
    }

    /// <summary>For programs.</summary>
    public static string Json(LiveReport report) => JsonText.Of(new JsonObject
    {
        ["compared"] = report.Compared,
        ["absentKinds"] = new JsonArray([.. report.Absent.Select(kind => JsonValue.Create(kind))]),
        ["differences"] = new JsonArray([.. report.Differences.Select(found => new JsonObject
        {
            ["object"] = found.Subject,
            ["path"] = found.Path,
            ["planned"] = Shown(found, found.Planned),
            ["live"] = Shown(found, found.Live),
            ["owner"] = found.Owner,
        })]),
    });

    /// <summary>The command that asks a cluster for all kinds of a plan.</summary>
    public static string Command(IEnumerable<JsonObject> planned)
    {
        var kinds = planned.Select(item => ($"{item["apiVersion"]}".Split('/'), $"{item["kind"]}"))
            .Select(item => item.Item1 is [var group, var version] ? $"{item.Item2}.{version}.{group}" : item.Item2)
            .Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal);
        return $"kubectl get {string.Join(',', kinds)} --all-namespaces --output yaml --show-managed-fields > live.yaml\n";
    }

    private static string Count(int number, string noun) => string.Create(CultureInfo.InvariantCulture, $"{number} {noun}{(number == 1 ? "" : "s")}");

    private static string Line(LiveDifference found)
    {
        var by = found.Owner.Length > 0 ? $" (set by {found.Owner})" : "";
        var (planned, live) = (Value(found, found.Planned), Value(found, found.Live));
        return (found.Path.Length, found.Planned, found.Live) switch
        {
            (0, _, null) => "is missing",
            (0, null, _) => $"is there, and nobody plans it{by}",
            (_, _, null) => $"{found.Path}: {planned} is planned, and missing",
            (_, null, _) => $"{found.Path}: {live} is there, and nobody plans it{by}",
            _ => $"{found.Path}: {planned} is planned, {live} is there{by}",
        };
    }

    private static string Value(LiveDifference found, JsonNode? value)
    {
        var text = Shown(found, value) is { } shown ? JsonText.Line(shown) : "nothing";
        return text.Length > LongestValue ? $"{text[..LongestValue]}…" : text;
    }

    /// <summary>What Secrets hold is not shown; of whole objects, their names say enough.</summary>
    private static JsonNode? Shown(LiveDifference found, JsonNode? value) => value is null ? null
        : found.Path.Length == 0 ? JsonValue.Create("(the object)")
        : IsSecret(found) ? JsonValue.Create("(secret)")
        : value.DeepClone();

    private static bool IsSecret(LiveDifference found) =>
        found.Subject.StartsWith("Secret ", StringComparison.Ordinal) && !found.Path.StartsWith("metadata", StringComparison.Ordinal);
}
