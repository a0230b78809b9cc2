using Payments.Infra.Preview.Engine;
using Payments.Infra.Preview.Values;

namespace Payments.Infra.Preview.Output.Differences;

/// <summary>
/// Gives the differences that a provider names by path their values: the old ones from the outputs, or the inputs where the provider
/// compared those, the new ones from the inputs.
/// </summary>
internal static class DetailedDifference
{
    /// <summary>The differences of a step; null for none that are shown.</summary>
    public static Difference.Fields? Of(
        ImmutableSortedDictionary<string, PropertyDiff> differences, ResourceState old, ResourceState current, HiddenPaths hidden)
    {
        Difference? whole = null;
        foreach (var (text, difference) in differences)
        {
            var path = PropertyPath.TryParse(text)?.Segments ?? [text];
            if (!hidden.Hides(path))
            {
                whole = Insert(whole, path, difference.Kind, difference.IsInputDiff ? old.Inputs : old.Outputs, current.Inputs);
            }
        }

        return whole as Difference.Fields;
    }

    private static Difference Insert(Difference? into, ImmutableArray<object> path, PropertyDiffKind kind, PropertyValue? old, PropertyValue? current)
    {
        var (before, after) = (Inside(old, path[0]), Inside(current, path[0]));
        if (path[0] is int index)
        {
            var items = into as Difference.Items ?? Difference.Items.Empty;
            return new Difference.Items(items.Entries.SetItem(index, Entry(items.Entries.GetValueOrDefault(index), path, kind, before, after)));
        }

        var key = (string)path[0];
        var fields = into as Difference.Fields ?? Difference.Fields.Empty;
        return new Difference.Fields(fields.Entries.SetItem(key, Entry(fields.Entries.GetValueOrDefault(key), path, kind, before, after)));
    }

    private static Difference Entry(Difference? existing, ImmutableArray<object> path, PropertyDiffKind kind, PropertyValue? old, PropertyValue? current)
    {
        if (path.Length > 1)
        {
            return (old, current) switch
            {
                (null or PropertyValue.NullValue, not (null or PropertyValue.NullValue)) => new Difference.Added(current),
                (not (null or PropertyValue.NullValue), null or PropertyValue.NullValue) => new Difference.Removed(old),
                _ => Insert(existing, path[1..], kind, old, current),
            };
        }

        return kind switch
        {
            PropertyDiffKind.Add or PropertyDiffKind.AddReplace => new Difference.Added(current ?? PropertyValue.Unknown),
            PropertyDiffKind.Delete or PropertyDiffKind.DeleteReplace => new Difference.Removed(old ?? PropertyValue.Unknown),
            _ => ValueComparer.Compare(old ?? PropertyValue.Null, current ?? PropertyValue.Null)
                ?? new Difference.Changed(old ?? PropertyValue.Null, current ?? PropertyValue.Null),
        };
    }

    /// <summary>What is inside a value; an unknown or secret may hold anything, and stands for what is inside it.</summary>
    private static PropertyValue? Inside(PropertyValue? value, object segment) => (value, segment) switch
    {
        (PropertyValue.UnknownValue or PropertyValue.SecretValue, _) => value,
        (PropertyValue.Map map, string key) => map[key],
        (PropertyValue.List list, int index) when index < list.Items.Length => list.Items[index],
        _ => null,
    };
}
