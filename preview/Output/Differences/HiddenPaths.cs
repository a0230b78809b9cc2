using Payments.Infra.Preview.Values;

namespace Payments.Infra.Preview.Output.Differences;

/// <summary>Paths whose differences are not shown; it is shown that there are some.</summary>
/// <param name="paths">The paths, as the program gave them.</param>
internal sealed class HiddenPaths(ImmutableArray<string> paths)
{
    private readonly ImmutableArray<PropertyPath> parsed = [.. paths.Select(PropertyPath.TryParse).OfType<PropertyPath>()];
    private readonly SortedSet<string> met = new(StringComparer.Ordinal);

    /// <summary>Nothing is hidden.</summary>
    public static HiddenPaths None { get; } = new([]);

    /// <summary>The paths at which something was hidden.</summary>
    public IReadOnlyCollection<string> Met => met;

    /// <summary>Whether a place is hidden.</summary>
    public bool Hides(ImmutableArray<object> place)
    {
        if (parsed.IsEmpty || parsed.FirstOrDefault(path => path.Contains(place)) is not { } found)
        {
            return false;
        }

        met.Add(found.ToString());
        return true;
    }
}
