using Payments.Infra.Preview.Engine;

namespace Payments.Infra.Preview.Output.Printing;

/// <summary>Prints how a text changed: a single line as two texts, more of them line by line with a few that stay around.</summary>
internal static class TextChangePrinter
{
    private const int Context = 2;

    public static void Write(string old, string current, PrintedLine line, ITextSink sink)
    {
        if (!old.Contains('\n', StringComparison.Ordinal) && !current.Contains('\n', StringComparison.Ordinal))
        {
            WriteLine(old, current, line, sink);
            return;
        }

        sink.Write("\n", line.Style);
        var runs = LineChanges.Of(old, current);
        foreach (var (place, run) in runs.Index())
        {
            var lines = run.Lines.Where(text => !string.IsNullOrWhiteSpace(text)).ToList();
            var shown = run.Operation == StepOperation.Same ? WithContext(lines, isFirst: place == 0, isLast: place == runs.Length - 1) : lines;
            var start = line.Deeper(1) with { Operation = run.Operation, IsMarked = run.Operation != StepOperation.Same };
            foreach (var text in shown)
            {
                sink.Write($"{start.Start}{LongText.Cut(text)}\n", start.Style);
            }
        }
    }

    private static void WriteLine(string old, string current, PrintedLine line, ITextSink sink)
    {
        var start = old.Zip(current).TakeWhile(pair => pair.First == pair.Second).Count();
        var end = old.Reverse().Zip(current.Reverse()).Take(Math.Min(old.Length, current.Length) - start).TakeWhile(pair => pair.First == pair.Second).Count();
        WriteSide(old, StepOperation.Delete);
        sink.Write(" => ", line.Style);
        WriteSide(current, StepOperation.Create);
        sink.Write("\n", line.Style);

        void WriteSide(string text, StepOperation operation)
        {
            sink.Write("\"" + GoText.Escape(text[..start]));
            sink.Write(GoText.Escape(text[start..^end]), operation.Style());
            sink.Write(GoText.Escape(text[^end..]) + "\"");
        }
    }

    /// <summary>Of lines that stay, those next to a change.</summary>
    private static List<string> WithContext(List<string> lines, bool isFirst, bool isLast)
    {
        const string Rest = "...";
        return isFirst && lines.Count > Context + 1 ? [Rest, .. lines.TakeLast(Context)]
            : !isFirst && isLast && lines.Count > Context + 1 ? [.. lines.Take(Context), Rest]
            : !isFirst && !isLast && lines.Count > (2 * Context) + 1 ? [.. lines.Take(Context), Rest, .. lines.TakeLast(Context)]
            : lines;
    }
}
