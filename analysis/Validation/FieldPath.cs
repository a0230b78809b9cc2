using System.Globalization;
using System.Text;

namespace Payments.Infra.Analysis.Validation;

/// <summary>Where a value stands in an object, such as <c>spec.http[0].match</c>. The text is made when it is asked for.</summary>
internal sealed class FieldPath
{
    public static readonly FieldPath Root = new(null, null, 0, isKey: false);

    private readonly FieldPath? parent;
    private readonly string? name;
    private readonly int index;
    private readonly bool isKey;

    private FieldPath(FieldPath? parent, string? name, int index, bool isKey) =>
        (this.parent, this.name, this.index, this.isKey) = (parent, name, index, isKey);

    /// <summary>The path of a property; also how schema checks write the value of a map.</summary>
    public FieldPath Child(string name) => new(this, name, 0, isKey: false);

    /// <summary>The path of another property beside this one.</summary>
    public FieldPath Sibling(string name) => new(parent, name, 0, isKey: false);

    /// <summary>The path of an item of a list.</summary>
    public FieldPath Index(int index) => new(this, null, index, isKey: false);

    /// <summary>The path of a value of a map, as checks of lists and rules write it.</summary>
    public FieldPath Key(string key) => new(this, key, 0, isKey: true);

    public override string ToString() => parent is null ? "" : Append(new StringBuilder()).ToString();

    private StringBuilder Append(StringBuilder text)
    {
        if (parent is null)
        {
            return text;
        }

        parent.Append(text);
        return name is null ? text.Append(CultureInfo.InvariantCulture, $"[{index}]")
            : isKey ? text.Append('[').Append(name).Append(']')
            : text.Append(text.Length > 0 ? "." : "").Append(name);
    }
}
