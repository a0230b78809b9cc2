using System.Globalization;
using Payments.Infra.Analysis.Cluster;

namespace Payments.Infra.Analysis.Plan;

/// <summary>The destinations of VirtualServices: of routes, and of mirrors.</summary>
internal static class RouteDestinations
{
    private static readonly ImmutableArray<string> Protocols = ["http", "tcp", "tls"];

    /// <summary>Those of an object with the paths at which they stand; none of other kinds.</summary>
    public static IEnumerable<(string Path, JsonObject Destination)> Of(PlannedObject item) =>
        from protocol in item.Kind == "VirtualService" ? Protocols : []
        from route in KnownText.Items(item.Manifest["spec"], protocol).Index()
        from found in In(route.Item, "route").Concat(In(route.Item, "mirrors")).Append(("mirror", (route.Item as JsonObject)?["mirror"]))
        let destination = found.Item2 as JsonObject
        where destination is not null
        select (string.Create(CultureInfo.InvariantCulture, $"spec.{protocol}[{route.Index}].{found.Item1}"), destination);

    private static IEnumerable<(string Path, JsonNode? Destination)> In(JsonNode? route, string list) => KnownText.Items(route, list).Select((to, index) =>
        (string.Create(CultureInfo.InvariantCulture, $"{list}[{index}].destination"), (to as JsonObject)?["destination"]));
}
