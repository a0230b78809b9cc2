using System.Collections.Frozen;
using System.Globalization;
using System.Text.Json;
using Payments.Infra.Analysis.Validation.Istio.Rules;

namespace Payments.Infra.Analysis.Envoy;

/// <summary>One patch of an EnvoyFilter.</summary>
/// <param name="Filter">The EnvoyFilter.</param>
/// <param name="Index">Which of its patches, from 0.</param>
/// <param name="Json">The patch: <c>applyTo</c>, <c>match</c>, <c>patch</c>.</param>
internal sealed record Patch(PatchSource Filter, int Index, JsonObject Json)
{
    private static readonly FrozenDictionary<string, PatchContext> Contexts = new Dictionary<string, PatchContext>
    {
        ["SIDECAR_INBOUND"] = PatchContext.SidecarInbound,
        ["SIDECAR_OUTBOUND"] = PatchContext.SidecarOutbound,
        ["GATEWAY"] = PatchContext.Gateway,
    }.ToFrozenDictionary();

    public static IReadOnlyCollection<string> ContextNames => Contexts.Keys;

    /// <summary>What it applies to, such as <c>HTTP_ROUTE</c>.</summary>
    public string Target => Json.Text("applyTo");

    public string Operation => Json.Message("patch").Text("operation");

    public JsonObject? Match => Json.Message("match");

    /// <summary>What it puts in; nothing when it removes.</summary>
    public JsonObject? Value => Json.Message("patch").Message("value");

    public string ContextName => Match.Text("context");

    public PatchContext Context => Contexts.GetValueOrDefault(ContextName, PatchContext.Any);

    public bool IsMerge => Operation is "MERGE" or "MERGE_AND_REPLACE_LIST";

    /// <summary>Whether the value is put in as it stands.</summary>
    public bool IsAddition => Operation is "ADD" or "REPLACE" or "INSERT_FIRST" or "INSERT_BEFORE" or "INSERT_AFTER";

    public static string NameOf(PatchContext context) => Contexts.FirstOrDefault(entry => entry.Value == context).Key ?? "ANY";

    public bool IsFor(PatchContext context) => Context == PatchContext.Any || Context == context;

    public PatchFinding Error(string path, string problem, string allowed, string fix) => Finding(PatchSeverity.Error, path, problem, allowed, fix);

    public PatchFinding Warning(string path, string problem, string allowed, string fix) => Finding(PatchSeverity.Warning, path, problem, allowed, fix);

    private PatchFinding Finding(PatchSeverity severity, string path, string problem, string allowed, string fix) => new(
        severity,
        Filter.ToString(),
        Index,
        string.Create(CultureInfo.InvariantCulture, $"spec.configPatches[{Index}].{path}"),
        Shown(path),
        problem,
        allowed,
        fix);

    /// <summary>What stands at a path, if it is short enough to be said.</summary>
    private string Shown(string path)
    {
        var node = path.Split('.').Aggregate((JsonNode?)Json, (node, name) => (node as JsonObject)?[name]);
        return node?.GetValueKind() switch
        {
            JsonValueKind.Object => "{…}",
            JsonValueKind.Array => "[…]",
            null => "nothing",
            _ => node.ToJsonString(),
        };
    }
}
