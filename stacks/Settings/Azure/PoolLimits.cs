using System.Text.RegularExpressions;
using Payments.Infra.Components.Azure.Clusters;
using Payments.Infra.Components.Kit;
using Payments.Infra.Stacks.Settings.Binding;
using Pulumi.AzureNative.ContainerService;

namespace Payments.Infra.Stacks.Settings.Azure;

/// <summary>Limits of node pools (learn.microsoft.com/azure/aks/use-system-pools, quotas-skus-regions).</summary>
internal static partial class PoolLimits
{
    private const int MostNodes = 5000;
    private const int MostNodesForFree = 1000;
    private const int FewestProcessors = 2;
    private const int FewestSystemNodes = 2;

    private static readonly Dictionary<PoolPurpose, string> Needed = new()
    {
        [PoolPurpose.Apps] = "the system's own takes nobody else",
        [PoolPurpose.Cde] = "card data would be beside all else",
    };

    /// <summary>Problems of the node pools.</summary>
    public static IEnumerable<SettingProblem> Problems(AzureSettings azure, IReadOnlyList<(string Path, NodePool Pool)> pools) =>
        SystemProblems(azure)
            .Concat(pools.SelectMany(entry => NameProblems(entry.Path, entry.Pool)))
            .Concat(DuplicateProblems(pools))
            .Concat(ShapeProblems(azure, pools))
            .Concat(CountProblems(azure, pools));

    private static IEnumerable<SettingProblem> SystemProblems(AzureSettings azure)
    {
        var (system, size) = (azure.System, azure.System.Size);
        if (size.IsBurstable)
        {
            yield return new SettingProblem("system.size", $"{size} is burstable, which system pools cannot be; choose a size such as Standard_D4ds_v5");
        }

        if (size.Processors < FewestProcessors)
        {
            yield return new SettingProblem(
                "system.size",
                $"{size} has too few processors for a system pool; choose one with at least {FewestProcessors} and 4 GiB");
        }

        var fewest = azure.Baseline == BaselineKind.Regulated ? FewestSystemNodes : 1;
        if (system.Min < fewest)
        {
            yield return new SettingProblem("system.min", $"{system.Min} is not allowed; a system pool has at least {fewest}");
        }
    }

    private static IEnumerable<SettingProblem> NameProblems(string path, NodePool pool)
    {
        if (!Name().IsMatch(pool.Name))
        {
            yield return new SettingProblem(
                path,
                $"'{pool.Name}' cannot be the name of a pool; use a lower-case letter, then letters and digits, up to 12, such as apps1");
        }

        if (pool.Owner is null && pool.Purpose is PoolPurpose.System or PoolPurpose.Tenant && path != "tenantPool")
        {
            yield return new SettingProblem(
                $"{path}.purpose",
                $"{NodeLabels.ValueOf(pool.Purpose)} has its own key, {(pool.Purpose == PoolPurpose.System ? "system" : "tenantPool")}; "
                + "expected apps, cde or platform");
        }
    }

    /// <summary>Tenants' pools lose their hyphens in Azure, and may then be called as another.</summary>
    private static IEnumerable<SettingProblem> DuplicateProblems(IReadOnlyList<(string Path, NodePool Pool)> pools) =>
        from entry in pools
        group entry by entry.Pool.Name into duplicates
        where duplicates.Count() > 1 || duplicates.Key == NodePool.SystemName
        select new SettingProblem(
            duplicates.Last().Path, $"'{duplicates.Key}' would be the name of two pools; give one another name, or its tenant another dedicatedPool");

    private static IEnumerable<SettingProblem> ShapeProblems(AzureSettings azure, IReadOnlyList<(string Path, NodePool Pool)> pools)
    {
        var shapes = pools.Select(entry => (entry.Path, entry.Pool.Shape)).Append((Path: "system", Shape: azure.System)).DistinctBy(entry => entry.Path);
        foreach (var (path, shape) in shapes)
        {
            if (shape.Min > 0 && shape.Min < azure.Zones.Length)
            {
                yield return new SettingProblem(
                    $"{path}.min",
                    $"{shape.Min} nodes cannot be in each of {azure.Zones.Length} zones; raise min, or name fewer zones");
            }

            if (azure.Effective.HardensNodes && shape.Size.IsArm)
            {
                yield return new SettingProblem(
                    $"{path}.size",
                    $"{shape.Size} has processors that Trusted Launch does not support; choose a size without 'p', such as Standard_D4ds_v5");
            }
        }

        foreach (var purpose in Needed.Where(
            purpose => azure.Effective.SeparatesPools && azure.AllPools.Values.All(pool => pool.Purpose != purpose.Key)))
        {
            yield return new SettingProblem("pools", $"none is for {NodeLabels.ValueOf(purpose.Key)}, and {purpose.Value}; add one of that purpose");
        }
    }

    private static IEnumerable<SettingProblem> CountProblems(AzureSettings azure, IReadOnlyList<(string Path, NodePool Pool)> pools)
    {
        var most = azure.Effective.Tier == ManagedClusterSKUTier.Free ? MostNodesForFree : MostNodes;
        var nodes = azure.System.Max + pools.Sum(entry => entry.Pool.Shape.Max);
        if (nodes > most)
        {
            yield return new SettingProblem(
                "pools",
                $"all pools together may have {nodes} nodes, and a cluster of tier {azure.Effective.Tier} has at most {most}; "
                + $"lower their max{(most == MostNodesForFree ? ", or set tier to standard" : "")}");
        }
    }

    [GeneratedRegex("^[a-z][a-z0-9]{0,11}$")]
    private static partial Regex Name();
}
