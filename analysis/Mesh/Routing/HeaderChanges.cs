using Payments.Infra.Analysis.Mesh.Requests;
using Payments.Infra.Analysis.Validation.Istio.Rules;

namespace Payments.Infra.Analysis.Mesh.Routing;

/// <summary>What a route or one of its destinations does to headers: <c>remove</c>, then <c>set</c>, then <c>add</c>.</summary>
internal static class HeaderChanges
{
    private static readonly ImmutableArray<string> Setting = ["set", "add"];

    /// <summary>The request afterwards. Headers of HTTP itself cannot be changed so, but the host can.</summary>
    /// <param name="request">The request.</param>
    /// <param name="changes">The changes, those of a route before those of its destination.</param>
    public static HttpRequest Apply(HttpRequest request, params ReadOnlySpan<JsonObject?> changes)
    {
        var headers = request.Headers;
        foreach (var change in changes)
        {
            headers = change.Texts("remove").Where(IsChangeable).Aggregate(headers, (all, name) => all.Remove(name));
        }

        foreach (var change in changes)
        {
            headers = Sorted(change, "set").Aggregate(headers, (all, header) => all.Set(header.Key, header.Value));
            headers = Sorted(change, "add").Aggregate(headers, (all, header) => all.Add(header.Key, header.Value));
        }

        return request with { Headers = headers };
    }

    /// <summary>The host that changes set; null for none.</summary>
    public static string? Host(JsonObject? change) => Setting
        .SelectMany(field => change.TextMap(field).Where(header => IsHost(header.Key)).Select(header => header.Value))
        .FirstOrDefault(host => host.Length > 0);

    private static IEnumerable<(string Key, string Value)> Sorted(JsonObject? change, string field) =>
        change.TextMap(field).Where(header => IsChangeable(header.Key)).OrderBy(header => header.Key, StringComparer.Ordinal);

    private static bool IsChangeable(string name) => !name.StartsWith(':') && !name.Equals("host", StringComparison.OrdinalIgnoreCase);

    private static bool IsHost(string name) =>
        name.Equals(":authority", StringComparison.OrdinalIgnoreCase) || name.Equals("host", StringComparison.OrdinalIgnoreCase);
}
