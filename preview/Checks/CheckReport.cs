using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Payments.Infra.Analysis.Rules.Mesh;

namespace Payments.Infra.Preview.Checks;

/// <summary>Writes findings for people and for programs.</summary>
internal static class CheckReport
{
    private static readonly JsonSerializerOptions Indented = new()
    {
        WriteIndented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>A line for each finding, and the counts.</summary>
    /// <param name="findings">The findings.</param>
    /// <param name="objects">How many objects were looked at.</param>
    /// <param name="unknown">Kinds that were not judged, and how many objects each has.</param>
    public static string Text(ImmutableArray<CheckFinding> findings, int objects, ImmutableSortedDictionary<string, int> unknown)
    {
        var lines = findings.Select(finding =>
            Invariant($"{finding.File}:{finding.Line}:{finding.Column}: {Severity(finding)}{Code(finding)}: {Subject(finding)}{finding.Message}"));
        var counts = findings.CountBy(finding => finding.Severity).ToDictionary();
        var (errors, warnings) = (counts.GetValueOrDefault(CheckSeverity.Error), counts.GetValueOrDefault(CheckSeverity.Warning));
        var notes = counts.TryGetValue(CheckSeverity.Info, out var count) ? Invariant($", {count} notes") : "";
        var passed = unknown.Select(kind => Invariant($"{kind.Value} of kind {kind.Key} passed: it is not known here"));
        return string.Join('\n', [.. lines, .. passed, Invariant($"{objects} objects: {errors} errors, {warnings} warnings{notes}")]) + "\n";
    }

    /// <summary>Annotations that GitHub Actions shows at the lines of a pull request.</summary>
    /// <param name="findings">The findings.</param>
    public static string GitHub(ImmutableArray<CheckFinding> findings) => string.Concat(findings.Select(finding => Invariant(
        $"::{(finding.Severity == CheckSeverity.Info ? "notice" : Severity(finding))} file={Property(finding.File)},line={finding.Line},") +
        Invariant($"col={finding.Column}{(finding.Code.Length > 0 ? $",title={finding.Code}" : "")}::{Data(Subject(finding) + finding.Message)}\n")));

    /// <summary>The findings as a list.</summary>
    /// <param name="findings">The findings.</param>
    public static string Json(ImmutableArray<CheckFinding> findings) => Write(new JsonArray([.. findings.Select(finding => new JsonObject
    {
        ["file"] = finding.File,
        ["line"] = finding.Line,
        ["column"] = finding.Column,
        ["severity"] = Severity(finding),
        ["code"] = finding.Code,
        ["object"] = finding.Subject,
        ["message"] = finding.Message,
    })]));

    /// <summary>SARIF 2.1.0, which code scanning takes.</summary>
    /// <param name="findings">The findings.</param>
    public static string Sarif(ImmutableArray<CheckFinding> findings) => Write(new JsonObject
    {
        ["$schema"] = "https://json.schemastore.org/sarif-2.1.0.json",
        ["version"] = "2.1.0",
        ["runs"] = new JsonArray(new JsonObject
        {
            ["tool"] = new JsonObject
            {
                ["driver"] = new JsonObject
                {
                    ["name"] = "preview",
                    ["rules"] = new JsonArray([Rule("refused", "It would be refused, or fail"), Rule("doubtful", "It may go wrong"), .. Rules(findings)]),
                },
            },
            ["results"] = new JsonArray([.. findings.Select(Result)]),
        }),
    });

    private static JsonObject Rule(string id, string text) => new() { ["id"] = id, ["shortDescription"] = new JsonObject { ["text"] = text } };

    /// <summary>The codes of Istio that findings have.</summary>
    private static IEnumerable<JsonObject> Rules(ImmutableArray<CheckFinding> findings) =>
        from code in findings.Select(finding => finding.Code).Where(code => code.Length > 0).Distinct().Order(StringComparer.Ordinal).Select(MeshCode.Of)
        select new JsonObject
        {
            ["id"] = code.Code,
            ["shortDescription"] = new JsonObject { ["text"] = $"{char.ToUpperInvariant(code.Meaning[0])}{code.Meaning[1..]}" },
            ["helpUri"] = code.Page,
        };

    private static JsonObject Result(CheckFinding finding) => new()
    {
        ["ruleId"] = finding.Code.Length > 0 ? finding.Code : finding.Severity == CheckSeverity.Error ? "refused" : "doubtful",
        ["level"] = finding.Severity == CheckSeverity.Info ? "note" : Severity(finding),
        ["message"] = new JsonObject { ["text"] = Subject(finding) + finding.Message },
        ["locations"] = new JsonArray(new JsonObject
        {
            ["physicalLocation"] = new JsonObject
            {
                ["artifactLocation"] = new JsonObject { ["uri"] = finding.File.Replace('\\', '/') },
                ["region"] = new JsonObject { ["startLine"] = finding.Line, ["startColumn"] = finding.Column },
            },
        }),
    };

    private static string Write(JsonNode node) => node.ToJsonString(Indented) + "\n";

    private static string Severity(CheckFinding finding) => finding.Severity switch
    {
        CheckSeverity.Error => "error",
        CheckSeverity.Warning => "warning",
        _ => "info",
    };

    private static string Code(CheckFinding finding) => finding.Code.Length > 0 ? $" {finding.Code}" : "";

    private static string Subject(CheckFinding finding) => finding.Subject.Length > 0 ? $"{finding.Subject}: " : "";

    private static string Data(string text) => text.Replace("%", "%25", StringComparison.Ordinal)
        .Replace("\r", "%0D", StringComparison.Ordinal).Replace("\n", "%0A", StringComparison.Ordinal);

    private static string Property(string text) => Data(text).Replace(":", "%3A", StringComparison.Ordinal).Replace(",", "%2C", StringComparison.Ordinal);

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
