using System.Collections.Frozen;

namespace Payments.Infra.Analysis.Validation.Istio.Decoding;

/// <summary>The schemas of Istio's kinds: the <c>spec</c> part of their custom resource definitions.</summary>
internal static class SpecSchemas
{
    private static readonly FrozenDictionary<string, (string Group, JsonObject Spec)> Kinds = Read();

    /// <summary>The schema of a kind's <c>spec</c>; null when the kind is not Istio's.</summary>
    /// <param name="apiVersion">Group and version; which version makes no difference, they have one schema.</param>
    /// <param name="kind">Kind, such as <c>Gateway</c>.</param>
    public static JsonObject? Of(string apiVersion, string kind) =>
        Kinds.TryGetValue(kind, out var found) && apiVersion.Split('/')[0] == found.Group ? found.Spec : null;

    private static FrozenDictionary<string, (string Group, JsonObject Spec)> Read()
    {
        using var stream = typeof(SpecSchemas).Assembly.GetManifestResourceStream("istio-crds.json")!;
        return JsonNode.Parse(stream)!["crds"]!.AsArray().ToFrozenDictionary(
            crd => crd!["kind"]!.GetValue<string>(),
            crd => (crd!["group"]!.GetValue<string>(), crd["spec"]!.AsObject()));
    }
}
