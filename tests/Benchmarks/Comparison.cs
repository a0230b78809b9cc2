using System.Diagnostics;
using System.Globalization;

namespace Payments.Infra.Benchmarks;

/// <summary>The previews, other tools with the same objects, and many resources through the engine: one table, measured in turn in one run.</summary>
internal static class Comparison
{
    /// <summary>Prints the table.</summary>
    /// <param name="rounds">How often each command runs, in turn with the others.</param>
    /// <param name="programs">
    /// Builds of the program, each an assembly or an executable; the current folder is that of the stacks. All rows are compared with the first of
    /// them, such as the build before a change.
    /// </param>
    /// <exception cref="InvalidOperationException">A command failed.</exception>
    public static async Task PrintAsync(int rounds, string[] programs)
    {
        var folder = Directory.CreateTempSubdirectory("compare-").FullName;
        try
        {
            var own = CommandOf(programs[0]);
            var (_, plan) = await RunAsync([.. own, "preview", "--stack", "prod", "--json"]).ConfigureAwait(false);
            var objects = Peers.ObjectsOf(plan);
            var peers = Peers.Of(objects, folder).ToList();
            (string Name, string[] Command)[] rows =
            [
                ("preview --stack prod", [.. own, "preview", "--stack", "prod"]),
                .. programs[1..].Select(other => ($"... {other}", (string[])[.. CommandOf(other), "preview", "--stack", "prod"])),
                ("preview --stack dev", [.. own, "preview", "--stack", "dev"]),
                ("preview --stack local", [.. own, "preview", "--stack", "local"]),
                ("render --stack prod", [.. own, "render", "--stack", "prod", "--out", Path.Combine(folder, "rendered")]),
                .. peers.Where(peer => peer.Missing.Length == 0).Select(peer => (peer.Name, peer.Command)),
            ];
            Console.WriteLine($"{objects.Count} Kubernetes objects, each command {rounds} times, median");
            await PrintAsync(rows, rounds).ConfigureAwait(false);
            foreach (var (name, _, missing) in peers.Where(peer => peer.Missing.Length > 0))
            {
                Console.WriteLine($"{name,-40} not measured: {missing} is missing");
            }

            string[][] parts = [["engine", "1000"], ["engine", "10000"], ["against", "10000"], ["checks", "10000", Peers.ListIn(folder)]];
            foreach (var arguments in parts)
            {
                var (_, line) = await RunAsync(["dotnet", typeof(Comparison).Assembly.Location, .. arguments]).ConfigureAwait(false);
                Console.Write(line);
            }
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static string[] CommandOf(string program) => Path.GetExtension(program) == ".dll" ? ["dotnet", program] : [Path.GetFullPath(program)];

    private static async Task PrintAsync((string Name, string[] Command)[] rows, int rounds)
    {
        var seconds = rows.Select(_ => new List<double>()).ToArray();
        for (var round = 0; round < rounds; round++)
        {
            for (var at = 0; at < rows.Length; at++)
            {
                seconds[at].Add((await RunAsync(rows[at].Command).ConfigureAwait(false)).Seconds);
            }
        }

        var medians = seconds.Select(values => values.Order().ElementAt(values.Count / 2)).ToArray();
        for (var at = 0; at < rows.Length; at++)
        {
            Console.WriteLine(
                string.Create(CultureInfo.InvariantCulture, $"{rows[at].Name,-40} {medians[at],6:0.00} s {medians[at] / medians[0],6:0.00} times the first"));
        }
    }

    private static async Task<(double Seconds, string Output)> RunAsync(string[] command)
    {
        var started = Stopwatch.GetTimestamp();
        var start = new ProcessStartInfo(command[0], command[1..]) { RedirectStandardOutput = true };
        start.Environment["NODE_PATH"] = Environment.GetEnvironmentVariable("PULUMI_NPM_PACKAGES") is { Length: > 0 } named
            ? named
            : Path.GetFullPath("node_modules");
        using var process = Process.Start(start)!;
        var output = await process.StandardOutput.ReadToEndAsync().ConfigureAwait(false);
        await process.WaitForExitAsync().ConfigureAwait(false);
        return process.ExitCode == 0
            ? (Stopwatch.GetElapsedTime(started).TotalSeconds, output)
            : throw new InvalidOperationException($"'{string.Join(' ', command)}' ended with exit code {process.ExitCode}.");
    }
}
