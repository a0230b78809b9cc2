using System.Buffers;
using System.Text;
using Payments.Infra.Preview.Values;

namespace Payments.Infra.Preview.Engine.Providers.Kubernetes;

/// <summary>A step of a path into an object: the name of a field, or the position of an item.</summary>
internal readonly record struct FieldStep
{
    private const string AnyItem = "*";
    private static readonly SearchValues<char> Special = SearchValues.Create(".\"[]");

    private readonly string? name;
    private readonly int index;

    public FieldStep(string name) => this.name = name;

    public FieldStep(int index) => this.index = index;

    /// <summary>The path as differences name it, such as <c>metadata.labels["app.kubernetes.io/name"]</c>.</summary>
    public static string Join(ImmutableArray<FieldStep> path) => path.Aggregate(new StringBuilder(), (text, step) => step.name switch
    {
        null => text.Append('[').Append(step.index).Append(']'),
        { } name when name.AsSpan().ContainsAny(Special) => text.Append("[\"").Append(name.Replace("\"", "\\\"", StringComparison.Ordinal)).Append("\"]"),
        { } name => (text.Length == 0 ? text : text.Append('.')).Append(name),
    }).ToString();

    /// <summary>Whether a change touches a field: it is at the field, inside it, or its value has the field.</summary>
    /// <param name="field">Path of the field; <c>*</c> is any item.</param>
    /// <param name="path">Where the change is.</param>
    /// <param name="value">What stands there afterwards; null when nothing does.</param>
    public static bool Covers(ReadOnlySpan<string> field, ImmutableArray<FieldStep> path, PropertyValue value)
    {
        var common = Math.Min(field.Length, path.Length);
        for (var position = 0; position < common; position++)
        {
            if (field[position] != (path[position].name ?? AnyItem))
            {
                return false;
            }
        }

        return Has(value, field[common..]);
    }

    private static bool Has(PropertyValue? value, ReadOnlySpan<string> field)
    {
        if (field.IsEmpty)
        {
            return value is not null;
        }

        if (field[0] != AnyItem)
        {
            return value is PropertyValue.Map map && Has(map[field[0]], field[1..]);
        }

        foreach (var item in value is PropertyValue.List list ? list.Items : [])
        {
            if (Has(item, field[1..]))
            {
                return true;
            }
        }

        return false;
    }
}
