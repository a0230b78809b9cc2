using Payments.Infra.Preview.Engine.Providers;
using Payments.Infra.Preview.Values;

namespace Payments.Infra.Preview.Engine.Planning;

/// <summary>Makes differences at paths that the program names force a replacement.</summary>
internal static class ReplaceOnChanges
{
    /// <summary>The key by which programs name a resource that exists and is not as it should be.</summary>
    private const string InitErrors = "#initerror";

    /// <exception cref="ProviderException">A path is none.</exception>
    public static DiffResult Apply(DiffResult diff, ImmutableArray<string> paths, bool hasInitErrors)
    {
        if (paths.IsEmpty || (diff.HasChanges != true && !hasInitErrors))
        {
            return diff;
        }

        var forcing = paths.Select(Parse).OfType<PropertyPath>().ToList();
        var isForcedByErrors = hasInitErrors && Forces(InitErrors);
        return diff with
        {
            HasChanges = diff.HasChanges == true || isForcedByErrors,
            ReplaceKeys =
            [
                .. diff.ReplaceKeys.Union(diff.ChangedKeys.Where(Forces)).Concat(isForcedByErrors ? [InitErrors] : Array.Empty<string>()),
            ],
            Detailed = diff.Detailed?.ToImmutableSortedDictionary(
                entry => entry.Key,
                entry => Forces(entry.Key) ? entry.Value with { Kind = Replacing(entry.Value.Kind) } : entry.Value,
                StringComparer.Ordinal),
        };

        bool Forces(string key) => PropertyPath.TryParse(key) is { } path && forcing.Exists(candidate => candidate.Contains(path));
    }

    private static PropertyPath? Parse(string text)
    {
        var path = PropertyPath.TryParse(text, out var problem);
        return problem.Length == 0 ? path : throw new ProviderException(problem);
    }

    private static PropertyDiffKind Replacing(PropertyDiffKind kind) => kind switch
    {
        PropertyDiffKind.Add => PropertyDiffKind.AddReplace,
        PropertyDiffKind.Delete => PropertyDiffKind.DeleteReplace,
        PropertyDiffKind.Update => PropertyDiffKind.UpdateReplace,
        _ => kind,
    };
}
