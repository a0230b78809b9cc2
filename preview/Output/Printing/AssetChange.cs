using Payments.Infra.Preview.Output.Differences;
using Payments.Infra.Preview.Values;

namespace Payments.Infra.Preview.Output.Printing;

/// <summary>How a bundle of files became another of the same kind.</summary>
/// <param name="start">The text up to the bundle's content.</param>
/// <param name="content">What changed in it; null where the text says all.</param>
internal sealed class AssetChange(string start, Difference.Fields? content)
{
    /// <summary>The change; null when the two come from different kinds of places, so that one stands in place of the other.</summary>
    public static AssetChange? Of(PropertyValue.Asset old, PropertyValue.Asset current)
    {
        var hash = Arrow(AssetPrinter.ShortHash(old), AssetPrinter.ShortHash(current));
        foreach (var (key, name) in (ReadOnlySpan<(string, string)>)[("path", "file"), ("uri", "uri")])
        {
            if (old.Content[key] is PropertyValue.Text before)
            {
                return current.Content[key] is PropertyValue.Text after
                    ? new($"archive({name}:{hash}) {{ {Arrow(before.Value, after.Value)} }}", null)
                    : null;
            }
        }

        return old.Content["assets"] is PropertyValue.Map oldFiles && current.Content["assets"] is PropertyValue.Map files
            ? new($"archive(assets:{hash}) {{", ValueComparer.Compare(oldFiles, files) as Difference.Fields ?? Difference.Fields.Empty)
            : null;
    }

    /// <summary>Prints the change; files that stay are left out.</summary>
    public void Write(PrintedLine line, ITextSink sink, Action<Difference, PrintedLine, Action<PrintedLine>> printEntry)
    {
        sink.Write(start + "\n", line.Style);
        if (content is null)
        {
            return;
        }

        var width = content.Entries.Keys.Select(name => name.Length).DefaultIfEmpty().Max() + 2;
        foreach (var (name, entry) in content.Entries.Where(entry => entry.Value.IsChange))
        {
            printEntry(entry, line.Deeper(1), place => sink.Write($"{place.Start}{GoText.Quote(name).PadRight(width)}: ", place.Style));
        }

        sink.Write($"{line.Blanks}}}\n", line.Style);
    }

    private static string Arrow(string old, string current) => old == current ? old : $"{old}->{current}";
}
