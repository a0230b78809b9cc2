using System.Globalization;
using Payments.Infra.Preview.Engine;
using Spectre.Console;

namespace Payments.Infra.Preview.Cli;

/// <summary>Shows on a terminal how many resources are planned, and which was the last.</summary>
internal sealed class LiveObserver(IAnsiConsole console, StatusContext status, string stack) : IPlanObserver
{
    private const int LongestName = 60;

    private int count;

    /// <summary>What is shown before there is a resource.</summary>
    /// <param name="stack">Name of the stack.</param>
    public static string Title(string stack) => Markup.Escape($"Previewing update ({stack})...");

    public void Planned(string urn)
    {
        var name = Urns.NameOf(urn);
        var shown = name.Length > LongestName ? name[..LongestName] + "..." : name;
        status.Status = string.Create(CultureInfo.InvariantCulture, $"{Title(stack)} {Interlocked.Increment(ref count)} planned, {Markup.Escape(shown)}");
    }

    public void Said(string message) => console.MarkupLineInterpolated($"[grey]{message}[/]");

    public void Waits(string message) => console.MarkupLineInterpolated($"[yellow]{message}[/]");
}
