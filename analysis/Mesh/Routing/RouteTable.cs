using Payments.Infra.Analysis.Mesh.Model;
using Payments.Infra.Analysis.Validation.Istio.Rules;

namespace Payments.Infra.Analysis.Mesh.Routing;

/// <summary>
/// The routes that istiod makes of a VirtualService for one proxy and one port (<c>BuildHTTPRoutesForVirtualService</c>): what cannot be for
/// this proxy is left out, and so is what stands behind a route that takes everything.
/// </summary>
internal static class RouteTable
{
    /// <summary>Makes the routes.</summary>
    /// <param name="source">The VirtualService.</param>
    /// <param name="proxy">The pods of the proxy.</param>
    /// <param name="port">The port that requests come to.</param>
    /// <param name="gateway">The gateway that the routes are for, or <c>mesh</c>.</param>
    public static ImmutableArray<RouteEntry> Of(VirtualService source, Workload proxy, int port, string gateway)
    {
        var entries = ImmutableArray.CreateBuilder<RouteEntry>();
        foreach (var route in source.Http)
        {
            foreach (var match in route.Messages("match").DefaultIfEmpty(null))
            {
                if (match is not null && !IsFor(match, proxy, port, gateway))
                {
                    continue;
                }

                entries.Add(new(source, route, match));
                if (match is null || entries[^1].IsCatchAll)
                {
                    return entries.ToImmutable();
                }
            }
        }

        return entries.ToImmutable();
    }

    private static bool IsFor(JsonObject match, Workload proxy, int port, string gateway) =>
        (match.Whole("port") == 0 || match.Whole("port") == port)
        && (match.Texts("gateways") is { Count: > 0 } gateways
            ? gateways.Contains(gateway)
            : LabelSet.Of(match.Message("sourceLabels")).IsIn(proxy.Labels)
                && (match.Text("sourceNamespace").Length == 0 || match.Text("sourceNamespace") == proxy.Namespace));
}
