namespace Payments.Infra.Analysis.Mesh.Requests;

/// <summary>
/// Headers in their order. Envoy keeps some of them in one place: said twice, their values are joined
/// (<c>HeaderMapImpl::appendToHeader</c>). Of others each value stands for itself.
/// </summary>
internal sealed class HttpHeaders
{
    private static readonly ImmutableHashSet<string> Joined =
    [
        "authorization", "connection", "content-length", "content-type", "cookie", "grpc-timeout", "origin", "te", "user-agent", "via",
        "x-forwarded-client-cert", "x-forwarded-for", "x-forwarded-host", "x-forwarded-proto", "x-request-id",
    ];

    private readonly ImmutableArray<(string Name, string Value)> entries;

    private HttpHeaders(ImmutableArray<(string Name, string Value)> entries) => this.entries = entries;

    public static HttpHeaders Empty { get; } = new([]);

    /// <summary>The names, in lower case, each once.</summary>
    public IEnumerable<string> Names => entries.Select(entry => entry.Name).Distinct(StringComparer.Ordinal);

    public static HttpHeaders Of(IEnumerable<(string Name, string Value)> headers) =>
        headers.Aggregate(Empty, (all, header) => all.Add(header.Name, header.Value));

    /// <summary>The values of a header; none when it is missing.</summary>
    /// <param name="name">Name, in any case.</param>
    public ImmutableArray<string> Values(string name)
    {
        var lower = Lower(name);
        return [.. entries.Where(entry => entry.Name == lower).Select(entry => entry.Value)];
    }

    /// <summary>All values of a header as one text; null when it is missing.</summary>
    public string? Text(string name) => Values(name) is { IsEmpty: false } values ? string.Join(',', values) : null;

    public HttpHeaders Add(string name, string value)
    {
        var lower = Lower(name);
        var index = Joined.Contains(lower) ? entries.ToList().FindIndex(entry => entry.Name == lower) : -1;
        return new(index < 0
            ? entries.Add((lower, value))
            : entries.SetItem(index, (lower, entries[index].Value + (lower == "cookie" ? "; " : ",") + value)));
    }

    public HttpHeaders Set(string name, string value) => Remove(name).Add(name, value);

    public HttpHeaders Remove(string name) => new(entries.RemoveAll(entry => entry.Name == Lower(name)));

    private static string Lower(string name) => name.ToLowerInvariant();
}
