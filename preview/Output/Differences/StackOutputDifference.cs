using Payments.Infra.Preview.Values;

namespace Payments.Infra.Preview.Output.Differences;

/// <summary>
/// What differs in the outputs of a stack. What was known and is not known before the update counts as unchanged: it mostly
/// becomes what it was.
/// </summary>
internal static class StackOutputDifference
{
    /// <summary>A mark that the SDK adds to resources among outputs.</summary>
    private const string ResourceMark = "@isPulumiResource";

    /// <summary>The differences; null for none.</summary>
    public static Difference.Fields? Of(PropertyValue.Map old, PropertyValue.Map current) =>
        ValueComparer.Compare(ShownValues.Of(old), ShownValues.Of(current)) is { } difference ? Known(difference) : null;

    private static Difference.Fields Known(Difference.Fields fields)
    {
        var isResource = fields.Entries.GetValueOrDefault(ResourceMark) is Difference.Added;
        var entries = ImmutableSortedDictionary.CreateBuilder<string, Difference>(StringComparer.Ordinal);
        foreach (var (key, entry) in fields.Entries)
        {
            var isShown = entry switch
            {
                Difference.Added when isResource && key == ResourceMark => false,
                Difference.Added { Value: PropertyValue.UnknownValue } when isResource => false,
                Difference.Changed { New: PropertyValue.UnknownValue } => false,
                _ => true,
            };
            if (isShown)
            {
                entries[key] = Known(entry);
            }
        }

        return new(entries.ToImmutable());
    }

    private static Difference Known(Difference entry) => entry switch
    {
        Difference.Added added => new Difference.Added(WithoutMark(added.Value)),
        Difference.Fields fields => Known(fields),
        Difference.Items items => new Difference.Items(items.Entries.ToImmutableSortedDictionary(item => item.Key, item => Known(item.Value))),
        _ => entry,
    };

    private static PropertyValue WithoutMark(PropertyValue value) => value switch
    {
        PropertyValue.List list => new PropertyValue.List([.. list.Items.Select(WithoutMark)]),
        PropertyValue.Map map => new PropertyValue.Map(map.Fields.Where(field => field.Key != ResourceMark)
            .ToImmutableSortedDictionary(field => field.Key, field => WithoutMark(field.Value), StringComparer.Ordinal)),
        _ => value,
    };
}
