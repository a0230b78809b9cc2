using Payments.Infra.Preview.Values;

namespace Payments.Infra.Preview.Output.Differences;

/// <summary>Compares values place by place. Keys that begin with two underscores are the engine's own, and left out.</summary>
/// <param name="hidden">Paths below which nothing is compared.</param>
internal sealed class ValueComparer(HiddenPaths hidden)
{
    private const string Internal = "__";

    /// <summary>Compares two objects; null when they are equal.</summary>
    public static Difference.Fields? Compare(PropertyValue.Map old, PropertyValue.Map current) =>
        new ValueComparer(HiddenPaths.None).CompareFields(old, current, []);

    /// <summary>Compares two values; null when they are equal.</summary>
    public static Difference? Compare(PropertyValue old, PropertyValue current) => new ValueComparer(HiddenPaths.None).Compare(old, current, []);

    /// <summary>Whether a key is the engine's own.</summary>
    public static bool IsInternal(string key) => key.StartsWith(Internal, StringComparison.Ordinal);

    /// <summary>Compares two objects; null when they are equal, or differ in what is hidden alone.</summary>
    public Difference.Fields? CompareFields(PropertyValue.Map old, PropertyValue.Map current, ImmutableArray<object> path)
    {
        var entries = ImmutableSortedDictionary.CreateBuilder<string, Difference>(StringComparer.Ordinal);
        foreach (var key in old.Fields.Keys.Union(current.Fields.Keys, StringComparer.Ordinal).Where(key => !IsInternal(key)))
        {
            var place = path.Add(key);
            var (before, after) = (Present(old[key]), Present(current[key]));
            if ((before ?? after) is null && !(old.Fields.ContainsKey(key) && current.Fields.ContainsKey(key)))
            {
                continue;
            }

            Difference entry = (before, after) switch
            {
                (null, null) => new Difference.Same(PropertyValue.Null),
                (null, _) => new Difference.Added(after),
                (_, null) => new Difference.Removed(before),
                _ => Compare(before, after, place) ?? new Difference.Same(before),
            };
            if (!hidden.Hides(place))
            {
                entries[key] = entry;
            }
        }

        return entries.Values.Any(entry => entry.IsChange) ? new(entries.ToImmutable()) : null;
    }

    private Difference? Compare(PropertyValue old, PropertyValue current, ImmutableArray<object> path) => (old, current) switch
    {
        (PropertyValue.Map before, PropertyValue.Map after) => CompareFields(before, after, path),
        (PropertyValue.List before, PropertyValue.List after) => CompareItems(before.Items, after.Items, path),
        _ => old.Equals(current) ? null : new Difference.Changed(old, current),
    };

    private Difference.Items? CompareItems(ImmutableArray<PropertyValue> old, ImmutableArray<PropertyValue> current, ImmutableArray<object> path)
    {
        var entries = ImmutableSortedDictionary.CreateBuilder<int, Difference>();
        for (var index = 0; index < Math.Max(old.Length, current.Length); index++)
        {
            entries[index] = index >= old.Length ? new Difference.Added(current[index])
                : index >= current.Length ? new Difference.Removed(old[index])
                : Compare(old[index], current[index], path.Add(index)) ?? new Difference.Same(old[index]);
        }

        return entries.Values.Any(entry => entry.IsChange) ? new(entries.ToImmutable()) : null;
    }

    private static PropertyValue? Present(PropertyValue? value) => value is PropertyValue.NullValue ? null : value;
}
