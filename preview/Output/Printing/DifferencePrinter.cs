using Payments.Infra.Preview.Engine;
using Payments.Infra.Preview.Output.Differences;
using Payments.Infra.Preview.Values;

namespace Payments.Infra.Preview.Output.Printing;

/// <summary>Prints what differs, each line with its mark: added, removed, changed, or none where it stays.</summary>
/// <param name="sink">Takes the text.</param>
internal sealed class DifferencePrinter(ITextSink sink)
{
    private readonly ValuePrinter values = new(sink);

    /// <summary>Prints the paths at which differences are hidden.</summary>
    public void Hidden(IEnumerable<string> paths, PrintedLine line)
    {
        var marked = line.Marked(StepOperation.Update);
        foreach (var path in paths)
        {
            sink.Write($"{marked.Start}{path} (hidden)\n", marked.Style);
        }
    }

    /// <summary>Prints the fields of an object.</summary>
    /// <param name="fields">The fields.</param>
    /// <param name="line">The depth they stand at.</param>
    /// <param name="only">Names to which they are limited; empty for no limit.</param>
    public void Fields(Difference.Fields fields, PrintedLine line, ImmutableArray<string> only)
    {
        var shown = fields.Entries.Where(field => only.IsEmpty || only.Contains(field.Key)).ToList();
        var width = GoText.Width(shown.Select(field => field.Key));
        foreach (var (key, entry) in shown)
        {
            Entry(entry, line, place => values.Title(key, width, place));
        }
    }

    /// <summary>Prints the fields that differ.</summary>
    /// <param name="fields">The fields.</param>
    /// <param name="width">Width of the names.</param>
    /// <param name="line">The depth they stand at.</param>
    public void Changes(Difference.Fields fields, int width, PrintedLine line)
    {
        foreach (var (key, entry) in fields.Entries.Where(field => field.Value.IsChange))
        {
            Entry(entry, line, place => values.Title(key, width, place));
        }
    }

    private void Entry(Difference entry, PrintedLine line, Action<PrintedLine> title)
    {
        switch (entry)
        {
            case Difference.Added added:
                Whole(added.Value, line.Marked(StepOperation.Create), title);
                break;
            case Difference.Removed removed:
                Whole(removed.Value, line.Marked(StepOperation.Delete), title);
                break;
            case Difference.Same same when ValuePrinter.IsShown(same.Value):
                Whole(same.Value, line.Unchanged(), title);
                break;
            case Difference.Changed changed:
                Changed(changed.Old, changed.New, line.Marked(StepOperation.Update), title);
                break;
            case Difference.Fields fields:
                Block("{", "}", line, title, inside => Fields(fields, inside.Deeper(1), []));
                break;
            case Difference.Items items:
                Block("[", "]", line, title, inside => Items(items, inside));
                break;
        }
    }

    private void Items(Difference.Items items, PrintedLine line)
    {
        foreach (var (index, entry) in items.Entries)
        {
            // An item of a list stands a step deeper than a field, and what is in it another one.
            if (entry is Difference.Same same)
            {
                Whole(same.Value, line.Deeper(2).Unchanged(), Title);
            }
            else
            {
                Entry(entry, line.Deeper(2), Title);
            }

            void Title(PrintedLine place) => sink.Write($"{place.Deeper(-1).Start}[{index}]: ", place.Style);
        }
    }

    private void Block(string open, string close, PrintedLine line, Action<PrintedLine> title, Action<PrintedLine> inside)
    {
        var marked = line.Marked(StepOperation.Update);
        title(marked);
        sink.Write(open + "\n", marked.Style);
        inside(marked);
        sink.Write($"{marked.Blanks}{close}\n", marked.Style);
    }

    private void Whole(PropertyValue value, PrintedLine line, Action<PrintedLine> title)
    {
        title(line);
        values.Value(value, line);
    }

    private void Changed(PropertyValue old, PropertyValue current, PrintedLine line, Action<PrintedLine> title)
    {
        var (isOldShown, isNewShown) = (ValuePrinter.IsShown(old), ValuePrinter.IsShown(current));
        if (isOldShown && isNewShown && old is PropertyValue.Asset { IsArchive: true } before && current is PropertyValue.Asset { IsArchive: true } after
            && AssetChange.Of(before, after) is { } change)
        {
            title(line);
            change.Write(line, sink, Entry);
            return;
        }

        if (isOldShown && isNewShown && ValuePrinter.IsPrimitive(old) && ValuePrinter.IsPrimitive(current))
        {
            title(line);
            Primitive(old, current, line);
            return;
        }

        if (isOldShown)
        {
            Whole(old, line.Marked(StepOperation.Delete), title);
        }

        if (isNewShown)
        {
            Whole(current, line.Marked(StepOperation.Create), title);
        }
    }

    private void Primitive(PropertyValue old, PropertyValue current, PrintedLine line)
    {
        if (old is PropertyValue.Text { Value: var before } && current is PropertyValue.Text { Value: var after })
        {
            Text(before, after, line);
            return;
        }

        values.Inline(old, line.Marked(StepOperation.Delete));
        sink.Write(" => ", line.Style);
        values.Inline(current, line.Marked(StepOperation.Create));
        sink.Write("\n", line.Style);
    }

    private void Text(string old, string current, PrintedLine line)
    {
        if (StructuredText.Parse(old) is var (oldFormat, oldValue) && StructuredText.Parse(current) is var (format, value))
        {
            if (ValueComparer.Compare(oldValue, value) is { } inner)
            {
                sink.Write(oldFormat == format ? $"({format}) " : $"({oldFormat} => {format}) ", line.Style);
                Entry(inner, line, _ => { });
                return;
            }

            // The same structure, written in another way.
            (old, current) = (GoText.Quote(old), GoText.Quote(current));
        }

        TextChangePrinter.Write(old, current, line, sink);
    }
}
