namespace Payments.Infra.Analysis.Mesh.Requests;

/// <summary>A JSON web token that a request carries.</summary>
/// <param name="Text">How it stands in the request.</param>
/// <param name="Payload">Its claims, <c>iss</c>, <c>sub</c> and <c>aud</c> among them.</param>
/// <param name="State">What is wrong with it, apart from its claims.</param>
internal sealed record Token(string Text, JsonObject Payload, TokenState State)
{
    /// <summary>Stands in a request for a token whose text nobody knows, but its claims.</summary>
    public const string Placeholder = "TOKEN.TOKEN.TOKEN";

    public string Issuer => Payload["iss"]?.ToString() ?? "";

    public IEnumerable<string> Audiences => Payload["aud"] switch
    {
        JsonArray list => list.Select(item => item?.ToString() ?? ""),
        JsonValue one => [one.ToString()],
        _ => [],
    };
}
