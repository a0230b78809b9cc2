using Payments.Infra.Components.Azure;
using Payments.Infra.Components.Azure.Clusters;
using Payments.Infra.Components.Kit;
using Payments.Infra.Stacks.Settings.Binding;

namespace Payments.Infra.Stacks.Settings.Azure;

/// <summary>Rules for address ranges and their sizes (learn.microsoft.com/azure/aks/concepts-network-azure-cni-overlay).</summary>
internal static class AddressLimits
{
    /// <summary>Every node takes one of these of the pods' range.</summary>
    private const int NodeRange = 24;

    private const int SmallestDelegated = 28;
    private const int LargestServices = 12;

    /// <summary>Addresses that Azure reserves in each subnet.</summary>
    private const int Kept = 5;

    private static readonly ImmutableArray<AddressRange> Reserved =
        [AddressRange.Parse("169.254.0.0/16"), AddressRange.Parse("172.30.0.0/16"), AddressRange.Parse("172.31.0.0/16"), AddressRange.Parse("192.0.2.0/24")];

    private static readonly ImmutableArray<AddressRange> Private =
        [AddressRange.Parse("10.0.0.0/8"), AddressRange.Parse("172.16.0.0/12"), AddressRange.Parse("192.168.0.0/16"), AddressRange.Parse("100.64.0.0/10")];

    /// <summary>Whether no address of a range is on the internet.</summary>
    public static bool IsPrivate(AddressRange range) => Private.Any(allowed => allowed.Contains(range));

    /// <summary>Problems of the address ranges.</summary>
    public static IEnumerable<SettingProblem> Problems(AzureSettings azure, IReadOnlyList<(string Path, NodePool Pool)> pools) =>
        RangeProblems(azure).Concat(OverlapProblems(azure)).Concat(SubnetProblems(azure)).Concat(SizeProblems(azure, pools));

    private static IEnumerable<(string Path, AddressRange Range)> Ranges(AzureSettings azure)
    {
        yield return ("network.network", azure.Network.Network);
        yield return ("network.pods", azure.Network.Pods);
        yield return ("network.services", azure.Network.Services);
    }

    private static IEnumerable<SettingProblem> RangeProblems(AzureSettings azure)
    {
        foreach (var (path, range) in Ranges(azure))
        {
            foreach (var reserved in Reserved.Where(range.Overlaps))
            {
                yield return new SettingProblem(path, $"{range} overlaps {reserved}, which AKS keeps for itself; choose another range");
            }

            if (!IsPrivate(range))
            {
                yield return new SettingProblem(path, $"{range} is not private; choose a range of {string.Join(", ", Private)}");
            }
        }

        if (azure.Network.Services.Prefix <= LargestServices)
        {
            yield return new SettingProblem(
                "network.services",
                $"{azure.Network.Services} is too large for Services; choose a range smaller than a /{LargestServices}, such as 172.16.0.0/16");
        }

        if (azure.Network.Services.Prefix > SmallestDelegated)
        {
            yield return new SettingProblem(
                "network.services",
                $"{azure.Network.Services} has no tenth address, which the cluster's name server gets; choose a /{SmallestDelegated} or larger");
        }
    }

    private static IEnumerable<SettingProblem> OverlapProblems(AzureSettings azure)
    {
        var ranges = Ranges(azure).Concat(azure.Network.Peers.Select((peer, index) => (Path: $"network.peers[{index}]", Range: peer))).ToList();
        return
            from later in ranges.Select((range, index) => (range.Path, range.Range, Index: index))
            from earlier in ranges.Take(later.Index)
            where !(later.Path.Contains("peers", StringComparison.Ordinal) && earlier.Path.Contains("peers", StringComparison.Ordinal))
            where later.Range.Overlaps(earlier.Range)
            select new SettingProblem(later.Path, $"{later.Range} overlaps {earlier.Path}, {earlier.Range}; give each addresses of its own");
    }

    private static IEnumerable<SettingProblem> SubnetProblems(AzureSettings azure)
    {
        var subnets = azure.Network.Subnets.All(azure.Effective);
        foreach (var (key, range) in subnets)
        {
            var path = $"network.subnets.{key}";
            if (!azure.Network.Network.Contains(range))
            {
                yield return new SettingProblem(path, $"{range} is outside the network, {azure.Network.Network}; choose a part of it");
            }

            foreach (var (other, earlier) in subnets.TakeWhile(subnet => subnet.Key != key).Where(subnet => subnet.Range.Overlaps(range)))
            {
                yield return new SettingProblem(path, $"{range} overlaps network.subnets.{other}, {earlier}; give each addresses of its own");
            }

            if (key is "apiServer" or "postgres" && range.Prefix > SmallestDelegated)
            {
                yield return new SettingProblem(path, $"{range} is too small to be delegated; choose a /{SmallestDelegated} or larger");
            }
        }
    }

    private static IEnumerable<SettingProblem> SizeProblems(AzureSettings azure, IReadOnlyList<(string Path, NodePool Pool)> pools)
    {
        var surge = azure.Effective.Surge;
        var all = pools.Select(entry => entry.Pool).Append(new NodePool(NodePool.SystemName, PoolPurpose.System, azure.System)).ToList();
        var peak = all.Sum(pool => (long)surge.Peak(pool.Shape.Max));
        var room = azure.Network.Pods.Prefix > NodeRange ? 0 : 1L << (NodeRange - azure.Network.Pods.Prefix);
        if (peak > room)
        {
            yield return new SettingProblem(
                "network.pods",
                $"{azure.Network.Pods} has a /{NodeRange} for {room} nodes, and with those of an upgrade there may be {peak}; "
                + "choose a larger range, or lower the pools' max");
        }

        foreach (var (key, range, purposes) in azure.Network.Subnets.OfNodes(azure.Effective))
        {
            var (nodes, addresses) = (all.Where(pool => purposes.Contains(pool.Purpose)).Sum(pool => (long)surge.Peak(pool.Shape.Max)), range.Size - Kept);
            if (nodes > addresses)
            {
                yield return new SettingProblem(
                    $"network.subnets.{key}",
                    $"{range} has {addresses} addresses for nodes, and with those of an upgrade there may be {nodes}; "
                    + "choose a larger range, or lower the pools' max");
            }
        }
    }
}
