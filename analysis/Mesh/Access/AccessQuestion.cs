using System.Net;
using Payments.Infra.Analysis.Mesh.Model;
using Payments.Infra.Analysis.Mesh.Requests;

namespace Payments.Infra.Analysis.Mesh.Access;

/// <summary>One request, or one connection, that arrives at pods.</summary>
/// <param name="Port">Port of the pods.</param>
/// <param name="Caller">Who calls; null for a caller without a proxy, who speaks plain text.</param>
internal sealed record AccessQuestion(int Port, Identity? Caller)
{
    /// <summary>Where it comes from; null when it is not known.</summary>
    public IPAddress? Source { get; init; }

    /// <summary>The request; null for bytes that are none.</summary>
    public HttpRequest? Request { get; init; }

    /// <summary>What the texts of tokens in the request say.</summary>
    public ImmutableDictionary<string, Token> Tokens { get; init; } = ImmutableDictionary<string, Token>.Empty;
}
