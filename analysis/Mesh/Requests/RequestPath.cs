using System.Net;

namespace Payments.Infra.Analysis.Mesh.Requests;

/// <summary>Paths with their queries.</summary>
internal static class RequestPath
{
    /// <summary>The path without query and fragment.</summary>
    public static string Bare(string path) => path.IndexOfAny(['?', '#']) is var end and >= 0 ? path[..end] : path;

    /// <summary>The parameters of the query, in their order, as they stand there.</summary>
    public static IEnumerable<(string Name, string Value)> Parameters(string path) =>
        path.IndexOf('?', StringComparison.Ordinal) is var start and >= 0
            ? path[(start + 1)..].Split('#')[0].Split('&', StringSplitOptions.RemoveEmptyEntries)
                .Select(pair => pair.Split('=', 2) is [var name, var value] ? (name, value) : (pair, ""))
            : [];

    /// <summary>The first value of a parameter, decoded; null when it is missing.</summary>
    public static string? Parameter(string path, string name) => Parameters(path)
        .Where(pair => WebUtility.UrlDecode(pair.Name) == name)
        .Select(pair => WebUtility.UrlDecode(pair.Value))
        .FirstOrDefault();

    /// <summary>The path without a parameter; Envoy sorts the others and writes them decoded.</summary>
    public static string Without(string path, string name)
    {
        var others = Parameters(path)
            .Select(pair => (Name: WebUtility.UrlDecode(pair.Name), Value: WebUtility.UrlDecode(pair.Value)))
            .Where(pair => pair.Name != name)
            .OrderBy(pair => pair.Name, StringComparer.Ordinal)
            .Select(pair => $"{pair.Name}={pair.Value}")
            .ToList();
        return others.Count == 0 ? Bare(path) : $"{Bare(path)}?{string.Join('&', others)}";
    }
}
