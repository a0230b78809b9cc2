using System.Text.Json;
using Payments.Infra.Analysis.Go;
using Payments.Infra.Analysis.Validation.Istio.Rules;

namespace Payments.Infra.Analysis.Validation.Istio.Policies.Jwt;

/// <summary>A set of JSON Web Keys (RFC 7517) in a text: either <c>{"keys": […]}</c> or a single key.</summary>
internal static class JsonWebKeySet
{
    /// <summary>Checks a key set, and warns of keys that hold more than their public half.</summary>
    public static void Check(string text, Findings findings)
    {
        if (GoJson.SyntaxProblem(text) is { } syntax)
        {
            findings.Error(Unreadable(syntax));
            return;
        }

        switch (Read(text))
        {
            case JsonObject set when set.ContainsKey("keys"):
                CheckKeys(set["keys"], findings);
                break;
            case JsonObject key when JsonWebKey.Problem(key) is { } problem:
                findings.Error(Unreadable($"failed to parse sole key in key set: {problem}"));
                break;
            case JsonObject key:
                WarnOfPrivateKeys([key], findings);
                break;
            case JsonArray:
                findings.Error(Unreadable("expected '{', but got '['"));
                break;
            case JsonValue name when name.TryGetValue<string>(out var field):
                findings.Error(Unreadable($"failed to decode value for key {GoText.Quote(field)}: EOF"));
                break;
            default:
                findings.Error(Unreadable("error reading token: EOF"));
                break;
        }
    }

    private static void CheckKeys(JsonNode? keys, Findings findings)
    {
        if (keys is not (null or JsonArray))
        {
            findings.Error(Unreadable($"failed to decode \"keys\": {GoJson.Mismatch(keys, "[]json.RawMessage")}"));
            return;
        }

        JsonNode?[] list = [.. keys?.AsArray() ?? []];
        foreach (var (index, key) in list.Index())
        {
            if (JsonWebKey.Problem(key) is { } problem)
            {
                findings.Error(Unreadable($"failed to decode key #{index} in \"keys\": {problem}"));
                return;
            }
        }

        WarnOfPrivateKeys(list, findings);
    }

    private static void WarnOfPrivateKeys(IEnumerable<JsonNode?> keys, Findings findings)
    {
        foreach (var (index, _) in keys.Index().Where(key => JsonWebKey.IsPrivate(key.Item as JsonObject)))
        {
            findings.Warning($"jwks key at index {index} contains private key material; only public keys are used for verification");
        }
    }

    private static JsonNode? Read(string text)
    {
        using var document = JsonDocument.Parse(text, new JsonDocumentOptions { MaxDepth = int.MaxValue });
        return Node(document.RootElement);
    }

    // Of a name that stands twice the last value counts, where a node would throw.
    private static JsonNode? Node(JsonElement element)
    {
        if (element.ValueKind != JsonValueKind.Object)
        {
            return element.ValueKind == JsonValueKind.Array
                ? new JsonArray([.. element.EnumerateArray().Select(Node)])
                : JsonNode.Parse(element.GetRawText());
        }

        var json = new JsonObject();
        foreach (var property in element.EnumerateObject())
        {
            json[property.Name] = Node(property.Value);
        }

        return json;
    }

    private static string Unreadable(string reason) => $"jwks parse error: failed to unmarshal JWK set: {reason}";
}
