using System.Text.Json;
using System.Text.Json.Nodes;

namespace Payments.Infra.Stacks.Settings.Mesh;

/// <summary>Public keys of an issuer, as a JSON Web Key Set (RFC 7517).</summary>
internal static class KeySet
{
    private const string Shape = """{"keys":[…]}, as the issuer publishes it""";

    /// <summary>Why a text is no set of public keys; null where it is one.</summary>
    /// <param name="text">The text.</param>
    public static string? ProblemOf(string text)
    {
        if (Keys(text) is not { } keys)
        {
            return $"is no JSON Web Key Set; expected {Shape}";
        }

        return keys.Select(key => key as JsonObject).Any(key => key is null || key.ContainsKey("d") || (string?)key["kty"] == "oct")
            ? "has a private key, with which anybody who sees it makes tokens; leave out its private half, and make another pair"
            : null;
    }

    private static JsonArray? Keys(string text)
    {
        try
        {
            return JsonNode.Parse(text) is JsonObject set ? set["keys"] as JsonArray : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
