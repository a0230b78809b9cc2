using System.Globalization;
using Payments.Infra.Analysis.Rules.Mesh.Model;
using Payments.Infra.Analysis.Validation.Istio.Rules;

namespace Payments.Infra.Analysis.Rules.Mesh.Traffic;

/// <summary>Where a VirtualService sends requests, or copies of them.</summary>
/// <param name="Path">Property with the destination.</param>
/// <param name="Value">What it holds; null for nothing.</param>
/// <param name="IsMirror">Whether copies go there.</param>
internal sealed record RouteDestination(string Path, JsonObject? Value, bool IsMirror)
{
    private static readonly ImmutableArray<string> Protocols = ["tcp", "tls", "http"];

    public string Host => Value.Text("host");

    public string Subset => Value.Text("subset");

    /// <summary>The place of which Istio knows the line: it tells the same of two mirrors of a list once.</summary>
    public string Place => Path.Contains(".mirrors[", StringComparison.Ordinal) ? "" : Path;

    /// <summary>All of a VirtualService.</summary>
    public static IEnumerable<RouteDestination> Of(MeshObject service) =>
        Protocols.SelectMany(protocol => Routes(service, protocol)).Concat(Mirrors(service));

    private static IEnumerable<RouteDestination> Routes(MeshObject service, string protocol) =>
        from route in service.Spec.Messages(protocol).Index()
        from to in route.Item.Messages("route").Index()
        select new RouteDestination(
            Invariant($"spec.{protocol}[{route.Index}].route[{to.Index}].destination"), to.Item.Message("destination"), IsMirror: false);

    private static IEnumerable<RouteDestination> Mirrors(MeshObject service)
    {
        foreach (var (index, route) in service.Spec.Messages("http").Index())
        {
            if (route.Message("mirror") is { } mirror)
            {
                yield return new RouteDestination(Invariant($"spec.http[{index}].mirror"), mirror, IsMirror: true);
            }

            foreach (var (place, to) in route.Messages("mirrors").Index())
            {
                yield return new RouteDestination(Invariant($"spec.http[{index}].mirrors[{place}].destination"), to.Message("destination"), IsMirror: true);
            }
        }
    }

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
