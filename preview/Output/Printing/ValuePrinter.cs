using Payments.Infra.Preview.Output.Differences;
using Payments.Infra.Preview.Values;

namespace Payments.Infra.Preview.Output.Printing;

/// <summary>Prints values for people: keys aligned, secrets and unknowns named, long texts cut, structure in texts shown as such.</summary>
/// <param name="sink">Takes the text.</param>
internal sealed class ValuePrinter(ITextSink sink)
{
    /// <summary>Whether a value is worth a line: what is empty is mostly a default.</summary>
    public static bool IsShown(PropertyValue value) => value is not (
        PropertyValue.NullValue or PropertyValue.Text { Value: "" } or PropertyValue.List { Items.Length: 0 } or PropertyValue.Map { Fields.Count: 0 });

    /// <summary>Whether a value is printed in one piece.</summary>
    public static bool IsPrimitive(PropertyValue value) =>
        value is not (PropertyValue.List or PropertyValue.Map or PropertyValue.Asset or PropertyValue.Reference);

    /// <summary>Prints the fields of an object, but for those of the engine itself.</summary>
    public void Fields(PropertyValue.Map map, PrintedLine line)
    {
        var width = GoText.Width(map.Fields.Keys);
        foreach (var (key, value) in map.Fields.Where(field => !ValueComparer.IsInternal(field.Key)))
        {
            Title(key, width, line);
            Value(value, line);
        }
    }

    /// <summary>Begins a line with a name.</summary>
    public void Title(string name, int width, PrintedLine line) => sink.Write($"{line.Start}{GoText.Padded(name, width)}: ", line.Style);

    /// <summary>Prints a value and ends the line.</summary>
    public void Value(PropertyValue value, PrintedLine line)
    {
        Inline(value, line);
        sink.Write("\n", line.Style);
    }

    /// <summary>Prints a value.</summary>
    public void Inline(PropertyValue value, PrintedLine line)
    {
        switch (value)
        {
            case PropertyValue.List { Items.Length: > 0 } list:
                sink.Write("[\n", line.Style);
                foreach (var (index, item) in list.Items.Index())
                {
                    sink.Write($"{line.Start}    [{index}]: ", line.Style);
                    Value(item, line.Deeper(1));
                }

                sink.Write(line.Blanks + "]", line.Style);
                break;
            case PropertyValue.Map { Fields.Count: > 0 } map:
                sink.Write("{\n", line.Style);
                Fields(map, line.Deeper(1));
                sink.Write(line.Blanks + "}", line.Style);
                break;
            case PropertyValue.Asset asset:
                AssetPrinter.Write(asset, line, sink, Value);
                break;
            case PropertyValue.Reference reference:
                sink.Write("{\n", line.Style);
                ReferenceField("URN", new PropertyValue.Text(reference.Urn), line.Deeper(1));
                ReferenceField("ID", reference.Id ?? PropertyValue.Null, line.Deeper(1));
                ReferenceField("PackageVersion", new PropertyValue.Text(reference.PackageVersion), line.Deeper(1));
                sink.Write(line.Blanks + "}", line.Style);
                break;
            default:
                Primitive(value, line);
                break;
        }
    }

    private void ReferenceField(string name, PropertyValue value, PrintedLine line)
    {
        Title(name, "URN".Length, line);
        Value(value, line);
    }

    private void Primitive(PropertyValue value, PrintedLine line)
    {
        if (value is PropertyValue.Text { Value: var text } && StructuredText.Parse(text) is var (format, inner))
        {
            sink.Write($"({format}) ", line.Style);
            Value(inner, line);
            return;
        }

        sink.Write(
            value switch
            {
                PropertyValue.Bool flag => flag.Value ? "true" : "false",
                PropertyValue.Number number => Numbers.Shown(number.Value),
                PropertyValue.Text { Value: var plain } => GoText.Quote(LongText.Cut(plain)),
                PropertyValue.UnknownValue or PropertyValue.SecretValue { Value: PropertyValue.UnknownValue } => "[unknown]",
                PropertyValue.SecretValue => "[secret]",
                PropertyValue.List => "[]",
                PropertyValue.Map => "{}",
                _ => "<null>",
            },
            line.Style);
    }
}
