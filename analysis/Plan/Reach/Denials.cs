using System.Globalization;
using Payments.Infra.Analysis.Cluster;
using Payments.Infra.Analysis.Envoy.Mesh;

namespace Payments.Infra.Analysis.Plan.Reach;

/// <summary>
/// Policies that deny all that a caller may ask at a port, whatever a request is like. What only some requests meet (methods, paths, tokens, conditions)
/// is no such denial, and what may be met only over HTTP is left out.
/// </summary>
internal sealed class Denials(PlanObjects plan)
{
    private static readonly ImmutableHashSet<string> Judged = ["principals", "notPrincipals", "namespaces", "notNamespaces"];

    private readonly SelectorIndex<PlannedObject> policies = new(
        plan.All.Where(IsDenial),
        policy => (policy.Namespace, Labels(policy)));

    /// <summary>The first policy that denies a call; null for none.</summary>
    public PlannedObject? Of(AllowedCall call) => new[] { call.To.Owner.Namespace, MeshObjects.RootNamespace }
        .SelectMany(ns => policies.For(ns, call.To.Labels))
        .FirstOrDefault(policy => LabelSelection.HasAll(Labels(policy), call.To.Labels) == true
            && KnownText.Items(policy.Manifest["spec"], "rules").Any(rule => IsMet(rule, call)));

    /// <summary>Whether a policy denies, and says by labels whom.</summary>
    public static bool IsDenial(PlannedObject item) => item.Kind == "AuthorizationPolicy" && KnownText.At(item.Manifest["spec"], "action") == "DENY"
        && !((JsonObject)item.Manifest["spec"]!).ContainsKey("targetRefs");

    /// <summary>Labels of the pods that a policy is for; null for all.</summary>
    public static JsonNode? Labels(PlannedObject policy) =>
        ((policy.Manifest["spec"] as JsonObject)?["selector"] as JsonObject)?["matchLabels"];

    private static bool IsMet(JsonNode? rule, AllowedCall call) => rule is JsonObject map && !map.ContainsKey("when")
        && (map["from"] is null || KnownText.Items(map, "from").Any(from => IsFrom((from as JsonObject)?["source"], call.Caller)))
        && (map["to"] is null || KnownText.Items(map, "to").Any(to => IsAt((to as JsonObject)?["operation"], call.Port)));

    private static bool IsFrom(JsonNode? source, Caller caller) => source is JsonObject map && map.All(field => Judged.Contains(field.Key))
        && Is(map, "principals", caller.Principal) != false && Is(map, "notPrincipals", caller.Principal) != true
        && Is(map, "namespaces", caller.Namespace) != false && Is(map, "notNamespaces", caller.Namespace) != true
        && !map.Any(field => KnownText.Items(map, field.Key).Any(item => KnownText.At(item) is null));

    private static bool IsAt(JsonNode? operation, PodPort port) => operation is JsonObject map && map.All(field => field.Key is "ports" or "notPorts")
        && port.Number?.ToString(CultureInfo.InvariantCulture) is { } number && Is(map, "ports", number) != false && Is(map, "notPorts", number) != true;

    /// <summary>Whether one of a list of patterns is for a text; null when there is no list.</summary>
    private static bool? Is(JsonObject map, string field, string text) =>
        map.ContainsKey(field) ? KnownText.Items(map, field).Any(pattern => KnownText.At(pattern) is { } known && Fits(known, text)) : null;

    private static bool Fits(string pattern, string text) => pattern == "*" || pattern == text
        || (pattern.EndsWith('*') && text.StartsWith(pattern[..^1], StringComparison.Ordinal))
        || (pattern.StartsWith('*') && text.EndsWith(pattern[1..], StringComparison.Ordinal));
}
