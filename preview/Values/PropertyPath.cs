using System.Globalization;

namespace Payments.Infra.Preview.Values;

/// <summary>
/// A path to a property, such as <c>spec.containers[0].image</c>, <c>data["a.b"]</c> or <c>tags.*</c>. A segment is a name,
/// an index, or the star, which stands for all of them.
/// </summary>
internal sealed class PropertyPath
{
    private const string Star = PropertyPathReader.Star;

    private readonly ImmutableArray<object> segments;

    private PropertyPath(ImmutableArray<object> segments) => this.segments = segments;

    /// <summary>Reads a path; null when it is none.</summary>
    public static PropertyPath? TryParse(string text) => TryParse(text, out _);

    /// <summary>Reads a path; null when it is none.</summary>
    /// <param name="text">The path.</param>
    /// <param name="problem">What is wrong with it; empty for nothing.</param>
    public static PropertyPath? TryParse(string text, out string problem)
    {
        var reader = new PropertyPathReader(text);
        var segments = reader.Read();
        problem = reader.Problem;
        return problem.Length > 0 || segments.IsEmpty ? null : new(segments);
    }

    /// <summary>Names and indices, from the outermost on.</summary>
    public ImmutableArray<object> Segments => segments;

    /// <summary>Whether a path lies at or below this one.</summary>
    public bool Contains(PropertyPath other) => Contains(other.segments);

    /// <summary>Whether a place, by names and indices, lies at or below this path.</summary>
    public bool Contains(ImmutableArray<object> place) => place.Length >= segments.Length
        && segments.Zip(place).All(pair => pair.First is Star || pair.First.Equals(pair.Second));

    /// <summary>The object with what is at the path put back to what it is in an older one; null when the path breaks off in one of them alone.</summary>
    /// <param name="old">The older object.</param>
    /// <param name="current">The object.</param>
    public PropertyValue.Map? Reset(PropertyValue.Map old, PropertyValue.Map current) =>
        Reset(old, current, 0, isOldSecret: false, isSecret: false) as PropertyValue.Map;

    /// <summary>The path of a field of what is at a path, which is empty for the whole.</summary>
    public static string Field(string path, string name) =>
        !name.All(letter => char.IsAsciiLetterOrDigit(letter) || letter == '_') ? $"{path}[\"{name.Replace("\"", "\\\"", StringComparison.Ordinal)}\"]"
        : path.Length == 0 ? name
        : $"{path}.{name}";

    /// <summary>The path of an item of what is at a path.</summary>
    public static string Item(string path, int index) => string.Create(CultureInfo.InvariantCulture, $"{path}[{index}]");

    public override string ToString() =>
        segments.Aggregate("", (path, segment) => segment is int index ? Item(path, index) : Field(path, (string)segment));

    /// <summary>The value with the rest of the path reset; null when that cannot be done.</summary>
    private PropertyValue? Reset(PropertyValue? oldValue, PropertyValue? value, int depth, bool isOldSecret, bool isSecret)
    {
        isOldSecret |= oldValue is PropertyValue.SecretValue;
        var wasSecret = value is PropertyValue.SecretValue;
        var inner = ResetRevealed(oldValue?.Revealed(), value?.Revealed(), depth, isOldSecret, isSecret || wasSecret);
        return wasSecret ? inner?.AsSecret() : inner;
    }

    private PropertyValue? ResetRevealed(PropertyValue? old, PropertyValue? value, int depth, bool isOldSecret, bool isSecret)
    {
        var isLeaf = depth == segments.Length - 1;
        return (segments[depth], old, value) switch
        {
            (Star, PropertyValue.Map before, PropertyValue.Map map) when isLeaf => new PropertyValue.Map(
                before.Fields.ToImmutableSortedDictionary(field => field.Key, field => Taken(field.Value), StringComparer.Ordinal)),
            (Star, PropertyValue.Map before, PropertyValue.Map map) => before.Fields.Keys.Aggregate((PropertyValue?)map, (all, key) =>
                (all as PropertyValue.Map)?[key] is { } item && Reset(before[key], item, depth + 1, isOldSecret, isSecret) is { } reset
                    ? ((PropertyValue.Map)all).With(key, reset)
                    : null),
            (Star, PropertyValue.List before, PropertyValue.List list) when before.Items.Length != list.Items.Length => null,
            (Star, PropertyValue.List before, PropertyValue.List list) => Items(before.Items.Zip(list.Items).Select(pair =>
                isLeaf ? Taken(pair.First) : Reset(pair.First, pair.Second, depth + 1, isOldSecret, isSecret))),
            (Star, _, PropertyValue.Map or PropertyValue.List) when isLeaf => value,
            (Star, _, _) => null,
            (int index, PropertyValue.List before, PropertyValue.List list) => ResetItem(index, before.Items, list, isLeaf),
            (int, not PropertyValue.List, not PropertyValue.List) => value,
            (int, _, _) => null,
            (string key, PropertyValue.Map before, PropertyValue.Map map) => ResetField(key, before, map, isLeaf),
            (string key, PropertyValue.Map before, _) when isLeaf => before[key] is null ? value : null,
            (string key, _, PropertyValue.Map map) when isLeaf => map.Without(key),
            (string, PropertyValue.Map, _) or (string, _, PropertyValue.Map) => null,
            _ => value,
        };

        PropertyValue Taken(PropertyValue taken) => isOldSecret && !isSecret ? taken.AsSecret() : taken;

        PropertyValue? ResetField(string key, PropertyValue.Map before, PropertyValue.Map map, bool isLast) => (isLast, before[key], map[key]) switch
        {
            (true, null, _) => map.Without(key),
            (true, { } taken, _) => map.With(key, Taken(taken)),
            (false, null, null) => map,
            (false, _, null) => null,
            (false, var from, { } into) => Reset(from, into, depth + 1, isOldSecret, isSecret) is { } reset ? map.With(key, reset) : null,
        };

        PropertyValue? ResetItem(int index, ImmutableArray<PropertyValue> before, PropertyValue.List list, bool isLast)
        {
            var isInside = index < before.Length && index < list.Items.Length;
            if (!isInside)
            {
                return isLast && index >= before.Length && index >= list.Items.Length ? list : null;
            }

            var item = isLast ? Taken(before[index]) : Reset(before[index], list.Items[index], depth + 1, isOldSecret, isSecret);
            return item is null ? null : new PropertyValue.List(list.Items.SetItem(index, item));
        }
    }

    private static PropertyValue.List? Items(IEnumerable<PropertyValue?> items)
    {
        var all = items.ToImmutableArray();
        return all.Contains(null) ? null : new PropertyValue.List([.. all.OfType<PropertyValue>()]);
    }
}
