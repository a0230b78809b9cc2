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
        TextStyle.Added => new Style(Color.Green),
        TextStyle.Changed or TextStyle.Warning => new Style(Color.Olive),
        TextStyle.Removed or TextStyle.Error => new Style(Color.Maroon),
        TextStyle.Replaced => new Style(Color.Fuchsia),
        TextStyle.Notice => new Style(Color.Aqua),
        TextStyle.Link => new Style(Color.Blue),
        _ => Style.Plain,
    }));
}
