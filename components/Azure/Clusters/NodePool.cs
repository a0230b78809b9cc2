using System.Security.Cryptography;
using System.Text;

namespace Payments.Infra.Components.Azure.Clusters;

/// <summary>A pool of a cluster, with what marks its nodes: labels draw pods to them, taints keep all others off.</summary>
/// <param name="Name">Name, as Azure allows it: lower-case letters and digits, up to 12.</param>
/// <param name="Purpose">What it is for.</param>
/// <param name="Shape">Its nodes.</param>
public sealed record NodePool(string Name, PoolPurpose Purpose, NodePoolShape Shape)
{
    /// <summary>Name of the pool that is part of the cluster itself. Azure can never rename it.</summary>
    public const string SystemName = "system";

    private const string NoSchedule = "NoSchedule";
    private const int LongestName = 12;
    private const int DigestLength = 6;

    /// <summary>The tenant that it belongs to; null when it is no tenant's.</summary>
    public Tenant? Owner { get; init; }

    /// <summary>Whether card data is processed there: a tenant's own pods process that tenant's.</summary>
    public bool IsInScope => Purpose is PoolPurpose.Cde or PoolPurpose.Tenant;

    /// <summary>Labels of its nodes.</summary>
    public ImmutableSortedDictionary<string, string> Labels
    {
        get
        {
            var labels = ImmutableSortedDictionary<string, string>.Empty
                .Add(NodeLabels.Purpose, NodeLabels.ValueOf(Purpose))
                .Add(TenantList.PoolLabel, Owner?.DedicatedPool ?? TenantList.StandardPool)
                .Add("pci-scope", IsInScope ? "in-scope" : "connected");
            return Owner is null ? labels : labels.Add(TenantList.TenantLabel, Owner.Id);
        }
    }

    /// <summary>Taints of its nodes.</summary>
    /// <param name="baseline">How careful the stack is.</param>
    public ImmutableArray<string> Taints(AzureBaseline baseline) => Purpose switch
    {
        _ when !baseline.SeparatesPools => [],
        PoolPurpose.System => [$"CriticalAddonsOnly=true:{NoSchedule}"],
        PoolPurpose.Cde => [$"{NodeLabels.Purpose}={NodeLabels.ValueOf(Purpose)}:{NoSchedule}"],
        PoolPurpose.Tenant => [$"{TenantList.PoolLabel}={Owner!.DedicatedPool}:{NoSchedule}", $"{TenantList.TenantLabel}={Owner.Id}:{NoSchedule}"],
        _ => [],
    };

    /// <summary>The pool of a tenant that has one.</summary>
    /// <param name="tenant">The tenant.</param>
    /// <param name="shape">Its nodes.</param>
    public static NodePool ForTenant(Tenant tenant, NodePoolShape shape) => new(NameOf(tenant.DedicatedPool), PoolPurpose.Tenant, shape) { Owner = tenant };

    /// <summary>Letters and digits alone; what is longer keeps its beginning, and a digest keeps it apart from others.</summary>
    private static string NameOf(string dedicatedPool)
    {
        var letters = string.Concat(dedicatedPool.Where(char.IsAsciiLetterOrDigit));
        return letters.Length <= LongestName
            ? letters
            : letters[..(LongestName - DigestLength)] + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(dedicatedPool)))[..DigestLength];
    }
}
