using Payments.Infra.Analysis.Validation.Istio.Rules;

namespace Payments.Infra.Analysis.Mesh.Routing;

/// <summary>A route in a proxy's table: one condition of a route of a VirtualService.</summary>
/// <param name="Source">The VirtualService.</param>
/// <param name="Route">Its route.</param>
/// <param name="Match">The condition; null for none.</param>
internal sealed record RouteEntry(VirtualService Source, JsonObject Route, JsonObject? Match)
{
    private static readonly ImmutableArray<string> Narrowing = ["headers", "withoutHeaders", "queryParams", "method", "authority", "scheme"];

    public string Name => Match.Text("name") is { Length: > 0 } name ? $"{Route.Text("name")}.{name}" : Route.Text("name");

    /// <summary>Whether it takes every request (<c>IsCatchAllRoute</c>).</summary>
    public bool IsCatchAll
    {
        get
        {
            var uri = Match.Message("uri");
            return (!(uri.Has("exact") || uri.Has("prefix") || uri.Has("regex")) || uri.Text("prefix") == "/" || uri.Text("regex") == ".*")
                && !Narrowing.Any(name => Match?[name] is JsonObject { Count: > 0 });
        }
    }
}
