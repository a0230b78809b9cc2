using System.Diagnostics;
using System.Globalization;

namespace Payments.Infra.Benchmarks;

/// <summary>The most memory that a run of the program ever holds, in a process that does nothing else.</summary>
internal static class PeakMemory
{
    public static async Task PrintAsync(int count)
    {
        var started = Stopwatch.GetTimestamp();
        await ConfigMaps.RegisterAsync(count).ConfigureAwait(false);
        var seconds = Stopwatch.GetElapsedTime(started).TotalSeconds;
        using var self = Process.GetCurrentProcess();
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{count} resources: {seconds:0.00} s from cold, {count / seconds:0} a second, peak {self.PeakWorkingSet64 >> 20} MiB"));
    }
}
