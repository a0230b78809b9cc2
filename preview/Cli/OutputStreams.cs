using Payments.Infra.Preview.Output;
using Spectre.Console;

namespace Payments.Infra.Preview.Cli;

/// <summary>Where results and messages go.</summary>
/// <param name="Output">Results.</param>
/// <param name="Error">Messages.</param>
/// <param name="Results">Results with their meaning, for colour.</param>
public sealed record OutputStreams(TextWriter Output, TextWriter Error, ITextSink Results)
{
    /// <summary>A terminal that shows what is being done while it lasts; null when nobody watches.</summary>
    public IAnsiConsole? Live { get; init; }

    /// <summary>Columns of the terminal that results go to; null for none.</summary>
    public int? Width { get; init; }

    /// <summary>Streams without colour.</summary>
    /// <param name="output">Results.</param>
    /// <param name="error">Messages.</param>
    public static OutputStreams Plain(TextWriter output, TextWriter error) => new(output, error, new PlainTextSink(output));

    /// <summary>The streams of this process: in colour on a terminal, unless NO_COLOR is set.</summary>
    public static OutputStreams OfConsole()
    {
        var live = Console.IsErrorRedirected ? null : AnsiConsole.Create(new() { Out = new AnsiConsoleOutput(Console.Error) });
        if (Console.IsOutputRedirected || !string.IsNullOrEmpty(Environment.GetEnvironmentVariable("NO_COLOR")))
        {
            return Plain(Console.Out, Console.Error) with { Live = live };
        }

        // Rows are laid out already, and long ones are for the terminal to wrap.
        var width = AnsiConsole.Console.Profile.Width;
        AnsiConsole.Console.Profile.Width = int.MaxValue;
        return new(Console.Out, Console.Error, new TerminalTextSink(AnsiConsole.Console)) { Live = live, Width = width };
    }
}
