using System.Net;
using Payments.Infra.Analysis.Validation.Istio.Rules;

namespace Payments.Infra.Analysis.Segmentation;

/// <summary>
/// A range of addresses in a policy. Whether it is for pods depends on the network's plugin (Cilium: never). Here it is for them when it holds a whole
/// range that pods' addresses come from; a narrower one is a network's own, and is listed as addresses.
/// </summary>
internal static class AddressBlock
{
    /// <summary>Ranges that pods get their addresses from: those that are private, and the one shared by carriers.</summary>
    private static readonly ImmutableArray<IPNetwork> OfPods =
        [.. new[] { "10.0.0.0/8", "172.16.0.0/12", "192.168.0.0/16", "100.64.0.0/10" }.Select(IPNetwork.Parse)];

    /// <summary>Whether pods may have an address in the range.</summary>
    /// <param name="block">The range.</param>
    public static bool MayHoldPods(JsonObject block) => IPNetwork.TryParse(block.Text("cidr"), out var range)
        && OfPods.Any(pods => Covers(range, pods)
            && !block.Texts("except").Any(except => IPNetwork.TryParse(except, out var left) && Covers(left, pods)));

    /// <summary>The range in words.</summary>
    /// <param name="block">The range.</param>
    public static string Show(JsonObject block) => block.Texts("except") is { Count: > 0 } except
        ? $"addresses {block.Text("cidr")} without {string.Join(", ", except)}"
        : $"addresses {block.Text("cidr")}";

    private static bool Covers(IPNetwork outer, IPNetwork inner) => outer.PrefixLength <= inner.PrefixLength && outer.Contains(inner.BaseAddress);
}
