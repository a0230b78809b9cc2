using Spectre.Console;

namespace Payments.Infra.Preview.Output;

/// <summary>Writes text in colour.</summary>
/// <param name="console">The terminal.</param>
public sealed class TerminalTextSink(IAnsiConsole console) : ITextSink
{
    /// <inheritdoc/>
    public void Write(string text, TextStyle style = TextStyle.Plain) => console.Write(new Text(text, style switch
    {
        TextStyle.Heading => new Style(Color.Fuchsia, decoration: Decoration.Bold),
        TextStyle.Added => new Style(Color.Green, decoration: Decoration.Bold),
        TextStyle.Changed => new Style(Color.Olive, decoration: Decoration.Bold),
        TextStyle.Removed => new Style(Color.Red, decoration: Decoration.Bold),
        TextStyle.Replaced => new Style(Color.Purple, decoration: Decoration.Bold),
        TextStyle.Notice => new Style(Color.Aqua, decoration: Decoration.Bold),
        TextStyle.Warning => new Style(Color.Yellow),
        TextStyle.Error => new Style(Color.Red),
        _ => Style.Plain,
    }));
}
