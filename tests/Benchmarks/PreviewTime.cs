using System.Diagnostics;
using System.Globalization;

namespace Payments.Infra.Benchmarks;

/// <summary>How long the built program takes to preview each stack, in processes of its own, beside the time it takes to print its help.</summary>
internal static class PreviewTime
{
    private static readonly string[][] Commands = [["--help"], .. new[] { "local", "dev", "prod" }.Select(stack => new[] { "preview", "--stack", stack })];

    /// <summary>Prints the median of each command, and how many times as long as the help it takes.</summary>
    /// <param name="program">Path of the program's assembly; the current folder is that of the stacks.</param>
    /// <param name="rounds">How often each command runs, in turn with the others: what else a machine does then concerns all alike.</param>
    /// <exception cref="InvalidOperationException">The program failed.</exception>
    public static async Task PrintAsync(string program, int rounds)
    {
        var seconds = Commands.Select(_ => new List<double>()).ToArray();
        for (var round = 0; round < rounds; round++)
        {
            for (var at = 0; at < Commands.Length; at++)
            {
                seconds[at].Add(await SecondsAsync(program, Commands[at]).ConfigureAwait(false));
            }
        }

        var medians = seconds.Select(Median).ToArray();
        for (var at = 0; at < Commands.Length; at++)
        {
            Console.WriteLine(
                string.Create(
                    CultureInfo.InvariantCulture, $"{string.Join(' ', Commands[at]),-24} {medians[at]:0.00} s, {medians[at] / medians[0]:0.0} times the help"));
        }
    }

    private static double Median(List<double> values) => values.Order().ElementAt(values.Count / 2);

    private static async Task<double> SecondsAsync(string program, string[] command)
    {
        var started = Stopwatch.GetTimestamp();
        using var process = Process.Start(new ProcessStartInfo("dotnet", [program, .. command]) { RedirectStandardOutput = true })!;
        await process.StandardOutput.ReadToEndAsync().ConfigureAwait(false);
        await process.WaitForExitAsync().ConfigureAwait(false);
        return process.ExitCode == 0
            ? Stopwatch.GetElapsedTime(started).TotalSeconds
            : throw new InvalidOperationException($"'{string.Join(' ', command)}' of {program} ended with exit code {process.ExitCode}.");
    }
}
