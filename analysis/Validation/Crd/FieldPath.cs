using System.Globalization;
using System.Text;

namespace Payments.Infra.Analysis.Validation.Crd;

/// <summary>Where a value stands in an object, such as <c>spec.http[0].match</c>. The text is made when it is asked for.</summary>
internal sealed class FieldPath
{
    public static readonly FieldPath Root = new(null, "");

    private readonly FieldPath? parent;
    private readonly string segment;

    private FieldPath(FieldPath? parent, string segment) => (this.parent, this.segment) = (parent, segment);

    /// <summary>The path of a property; also how schema checks write the value of a map.</summary>
    public FieldPath Child(string name) => new(this, ReferenceEquals(this, Root) ? name : "." + name);

    /// <summary>The path of an item of a list.</summary>
    public FieldPath Index(int index) => new(this, string.Create(CultureInfo.InvariantCulture, $"[{index}]"));

    /// <summary>The path of a value of a map, as checks of lists and rules write it.</summary>
    public FieldPath Key(string key) => new(this, $"[{key}]");

    public override string ToString()
    {
        var segments = new Stack<string>();
        for (var path = this; path is not null; path = path.parent)
        {
            segments.Push(path.segment);
        }

        return segments.Aggregate(new StringBuilder(), (text, part) => text.Append(part)).ToString();
    }
}
