using Payments.Infra.Preview.Values;

namespace Payments.Infra.Preview.Engine.Providers;

/// <summary>Compares inputs where a provider does not.</summary>
internal static class ObjectDifference
{
    public static DiffResult Of(PropertyValue.Map old, PropertyValue.Map current)
    {
        var detailed = ImmutableSortedDictionary.CreateBuilder<string, PropertyDiff>(StringComparer.Ordinal);
        Compare("", old, current, detailed);
        return detailed.Count == 0
            ? DiffResult.None
            : new(HasChanges: true)
            {
                ChangedKeys =
                [
                    .. old.Fields.Keys.Union(current.Fields.Keys).Where(key => !Equals(Given(old[key]), Given(current[key]))).Order(StringComparer.Ordinal),
                ],
                Detailed = detailed.ToImmutable(),
            };
    }

    private static void Compare(string path, PropertyValue? old, PropertyValue? current, ImmutableSortedDictionary<string, PropertyDiff>.Builder found)
    {
        (old, current) = (Given(old), Given(current));
        if (Equals(old, current))
        {
            return;
        }

        switch (old, current)
        {
            case (PropertyValue.Map before, PropertyValue.Map after):
                foreach (var key in before.Fields.Keys.Union(after.Fields.Keys))
                {
                    Compare(PropertyPath.Field(path, key), before[key], after[key], found);
                }

                break;
            case (PropertyValue.List before, PropertyValue.List after):
                for (var index = 0; index < Math.Max(before.Items.Length, after.Items.Length); index++)
                {
                    Compare(
                        PropertyPath.Item(path, index),
                        index < before.Items.Length ? before.Items[index] : null,
                        index < after.Items.Length ? after.Items[index] : null,
                        found);
                }

                break;
            default:
                var kind = old is null ? PropertyDiffKind.Add : current is null ? PropertyDiffKind.Delete : PropertyDiffKind.Update;
                found[path] = new PropertyDiff(kind, IsInputDiff: true);
                break;
        }
    }

    /// <summary>A field that is null is as good as none.</summary>
    private static PropertyValue? Given(PropertyValue? value) => value is PropertyValue.NullValue ? null : value;
}
