using Payments.Infra.Preview.Values;

namespace Payments.Infra.Preview.Engine.Providers.Kubernetes;

/// <summary>
/// Compares what was applied last with what is to be, field by field, as a JSON merge patch would: lists are compared by position, and
/// only deletions count as differences of inputs.
/// </summary>
internal sealed class ObjectDiff
{
    private readonly ImmutableSortedDictionary<string, PropertyDiff>.Builder differences =
        ImmutableSortedDictionary.CreateBuilder<string, PropertyDiff>(StringComparer.Ordinal);

    private readonly ImmutableArray<string[]> immutable;

    private ObjectDiff(ImmutableArray<string[]> immutable) => this.immutable = immutable;

    /// <summary>The differences, by path.</summary>
    /// <param name="old">What was applied last.</param>
    /// <param name="inputs">What is to be.</param>
    /// <param name="immutable">Fields whose change replaces the object.</param>
    public static ImmutableSortedDictionary<string, PropertyDiff> Of(
        PropertyValue.Map old, PropertyValue.Map inputs, ImmutableArray<string[]> immutable)
    {
        var diff = new ObjectDiff(immutable);
        diff.CompareFields([], old, inputs);
        return diff.differences.ToImmutable();
    }

    private void CompareFields(ImmutableArray<FieldStep> path, PropertyValue.Map old, PropertyValue.Map inputs)
    {
        foreach (var key in old.Fields.Keys.Union(inputs.Fields.Keys))
        {
            Compare(path.Add(new(key)), old[key], inputs[key]);
        }
    }

    private void Compare(ImmutableArray<FieldStep> path, PropertyValue? old, PropertyValue? input)
    {
        switch (old, input)
        {
            // What is encrypted may be any value, so that nothing can be said of a change.
            case (PropertyValue.Ciphertext, not null):
                break;
            case (_, null):
            case (not PropertyValue.NullValue, PropertyValue.NullValue):
                Add(path, PropertyDiffKind.Delete, PropertyValue.Null);
                break;
            case (null, _):
                Add(path, PropertyDiffKind.Add, input);
                break;
            case (PropertyValue.Map left, PropertyValue.Map right):
                CompareFields(path, left, right);
                break;
            case (PropertyValue.List left, PropertyValue.List right):
                for (var index = 0; index < Math.Max(left.Items.Length, right.Items.Length); index++)
                {
                    Compare(path.Add(new(index)), left.Items.ElementAtOrDefault(index), right.Items.ElementAtOrDefault(index));
                }

                break;
            case (_, not null) when !input.Equals(old):
                Add(path, PropertyDiffKind.Update, input);
                break;
        }
    }

    private void Add(ImmutableArray<FieldStep> path, PropertyDiffKind kind, PropertyValue value)
    {
        var replaces = immutable.Any(field => FieldStep.Covers(field, path, value));
        differences.Add(FieldStep.Join(path), new((kind, replaces) switch
        {
            (PropertyDiffKind.Add, true) => PropertyDiffKind.AddReplace,
            (PropertyDiffKind.Delete, true) => PropertyDiffKind.DeleteReplace,
            (PropertyDiffKind.Update, true) => PropertyDiffKind.UpdateReplace,
            _ => kind,
        }, IsInputDiff: kind == PropertyDiffKind.Delete));
    }
}
