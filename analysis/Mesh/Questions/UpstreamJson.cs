using Payments.Infra.Analysis.Mesh.Requests;
using Payments.Infra.Analysis.Validation.Istio.Rules;

namespace Payments.Infra.Analysis.Mesh.Questions;

/// <summary>What an application gets, as answers show it: the path, and the headers that differ from what was sent.</summary>
internal static class UpstreamJson
{
    // Gateways add to it whatever happens.
    private const string Noted = "x-forwarded-for";

    public static JsonObject Of(JsonObject question, HttpRequest sent, HttpRequest got)
    {
        var upstream = new JsonObject { ["path"] = Shown(got.Path) };
        var changed = sent.Headers.Names.Concat(got.Headers.Names).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)
            .Where(name => name != Noted && sent.Headers.Text(name) != got.Headers.Text(name))
            .ToList();
        if (changed.Count > 0)
        {
            upstream["headers"] = new JsonObject(changed.Select(name => KeyValuePair.Create(name, (JsonNode?)Shown(got.Headers.Text(name)))));
        }

        if (question.Has("token"))
        {
            upstream["tokenForwarded"] = got.Path.Contains(Token.Placeholder, StringComparison.Ordinal)
                || got.Headers.Names.Any(name => got.Headers.Text(name)!.Contains(Token.Placeholder, StringComparison.Ordinal));
        }

        return upstream;
    }

    private static string? Shown(string? text) => text?.Replace(Token.Placeholder, "<token>", StringComparison.Ordinal);
}
