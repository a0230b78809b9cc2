namespace Payments.Infra.Preview.Project;

/// <summary>Merge keys: <c>&lt;&lt;: *anchor</c>.</summary>
internal static class YamlMerge
{
    /// <summary>Adds what a merge key names where the mapping has no key of its own.</summary>
    /// <param name="entries">The mapping's own entries.</param>
    /// <param name="merged">What <c>&lt;&lt;</c> names: a mapping or a list of them, the first of which wins; null when there is none.</param>
    /// <param name="problems">Takes what is neither.</param>
    public static void Into(List<YamlEntry> entries, YamlValue? merged, FileProblems problems)
    {
        foreach (var map in merged?.Kind == YamlKind.List ? merged.Items : merged is null ? [] : [merged])
        {
            if (map.Kind != YamlKind.Map)
            {
                problems.Add(map.Position, "map merge requires map or sequence of maps as the value: '<<' takes '*anchor' of a mapping, or a list of them.");
                continue;
            }

            var own = entries.Select(entry => entry.Key).ToHashSet(StringComparer.Ordinal);
            entries.AddRange(map.Entries.Where(entry => !own.Contains(entry.Key)));
        }
    }
}
