using Payments.Infra.Analysis.Mesh.Model;

namespace Payments.Infra.Analysis.Mesh.Clusters;

/// <summary>Rules of one namespace by host, merged where istiod merges them (<c>mergeDestinationRule</c>).</summary>
internal sealed class RulesOfNamespace
{
    private readonly Dictionary<string, List<DestinationRule>> byHost = new(StringComparer.Ordinal);

    public void Add(string host, DestinationRule added)
    {
        if (!byHost.TryGetValue(host, out var rules))
        {
            byHost[host] = [added];
            return;
        }

        var standsAlone = true;
        for (var index = 0; index < rules.Count; index++)
        {
            var rule = rules[index];
            var isSame = added.ExportTo.SetEquals(rule.ExportTo);
            standsAlone = !isSame;
            if (!isSame && !(rule.ExportTo.Count > 0 && added.ExportTo.IsSupersetOf(rule.ExportTo)))
            {
                continue;
            }

            if (rule.Selector is { } one && added.Selector is { } other && !(one.IsIn(other) && other.IsIn(one)))
            {
                standsAlone = true;
                continue;
            }

            standsAlone &= (rule.Selector is null) != (added.Selector is null);
            rules[index] = rule.With(added);
        }

        if (standsAlone)
        {
            rules.Add(added);
        }
    }

    /// <summary>The rules for a host: of the host itself, else of the longest wildcard; null for none.</summary>
    public IReadOnlyList<DestinationRule>? Find(string host) => HostNames.MostSpecific(host, byHost.Keys) is { } best ? byHost[best] : null;
}
