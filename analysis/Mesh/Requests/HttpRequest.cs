namespace Payments.Infra.Analysis.Mesh.Requests;

/// <summary>A request as it comes to a proxy.</summary>
/// <param name="Method">Method, in capitals.</param>
/// <param name="Host">The Host header, with its port if it has one.</param>
/// <param name="Path">Path with query.</param>
/// <param name="Headers">The other headers.</param>
internal sealed record HttpRequest(string Method, string Host, string Path, HttpHeaders Headers)
{
    /// <summary>The path without query.</summary>
    public string BarePath => RequestPath.Bare(Path);

    /// <summary>The host in small letters, without port.</summary>
    public string HostName
    {
        get
        {
            var end = Host.LastIndexOf(':');
            var isPort = end > Host.LastIndexOf(']') && end < Host.Length - 1 && Host[(end + 1)..].All(char.IsAsciiDigit);
            return (isPort ? Host[..end] : Host).ToLowerInvariant();
        }
    }

    /// <summary>The values of a header, which may be one of those that HTTP/2 has for the first line: <c>:method</c> and such.</summary>
    public ImmutableArray<string> HeaderValues(string name) => name switch
    {
        ":method" => [Method],
        ":authority" => [Host],
        ":path" => [Path],
        ":scheme" => ["http"],
        _ => Headers.Values(name),
    };
}
