namespace Payments.Infra.Analysis.Mesh.Explanations;

/// <summary>A request to explain.</summary>
/// <param name="From">Who calls: <c>namespace/name</c> of a Deployment or such, its name alone, or <c>outside</c> for a caller in front of a gateway.</param>
/// <param name="To">The host that it calls, with or without domain.</param>
public sealed record ExplainedRequest(string From, string To)
{
    /// <summary>The caller in front of a gateway.</summary>
    public const string Outside = "outside";

    /// <summary>The port that it calls; null for the first one of the host.</summary>
    public int? Port { get; init; }

    /// <summary>Method. Default <c>GET</c>.</summary>
    public string Method { get; init; } = "GET";

    /// <summary>Path with query. Default <c>/</c>.</summary>
    public string Path { get; init; } = "/";

    /// <summary>Headers; <c>host</c> is one of them where it differs from the host that is called.</summary>
    public ImmutableArray<KeyValuePair<string, string>> Headers { get; init; } = [];

    /// <summary>
    /// Claims of a valid token that the request carries in <c>Authorization</c>; null for no token. Without <c>iss</c> and <c>aud</c> the
    /// token is of the first issuer that a RequestAuthentication of the mesh names, and for its audiences.
    /// </summary>
    public JsonObject? Claims { get; init; }
}
