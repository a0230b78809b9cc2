using System.Net;
using Payments.Infra.Analysis.Mesh.Model;
using Payments.Infra.Analysis.Mesh.Requests;

namespace Payments.Infra.Analysis.Mesh.Access.Authorization;

/// <summary>A request or connection that authorization policies are asked about.</summary>
/// <param name="Port">Port of the pods.</param>
/// <param name="Peer">The caller, as its certificate says; null for one that speaks plain text.</param>
internal sealed record Attempt(int Port, Identity? Peer)
{
    /// <summary>Where the connection comes from; null when it is not known, and is in no range.</summary>
    public IPAddress? Source { get; init; }

    /// <summary>Where the request comes from in the first place, as the proxies before this one say; null when it is not known.</summary>
    public IPAddress? Remote { get; init; }

    /// <summary>Where the connection goes to; null when it is not known.</summary>
    public IPAddress? Destination { get; init; }

    /// <summary>The server's name that the caller's TLS asks for; empty when it is not known.</summary>
    public string ServerName { get; init; } = "";

    /// <summary>The request; null for a connection of which the proxy knows no more.</summary>
    public HttpRequest? Request { get; init; }

    /// <summary>The claims of a token that was right; null for none.</summary>
    public JsonObject? Claims { get; init; }
}
