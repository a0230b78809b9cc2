using System.Diagnostics;
using System.Globalization;
using Payments.Infra.Preview.Engine;

namespace Payments.Infra.Preview.Tests;

/// <summary>A program in a process of its own ends with its preview, and so does what the program has started.</summary>
public sealed class ChildProcessTests : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);
    private static readonly TimeSpan Soon = TimeSpan.FromSeconds(10);

    private readonly string directory = Directory.CreateTempSubdirectory().FullName;
    private readonly List<int> started = [];

    private string IdFile => Path.Combine(directory, "ids");

    public void Dispose()
    {
        foreach (var id in started.Where(IsRunning))
        {
            using var process = Process.GetProcessById(id);
            process.Kill();
        }

        Directory.Delete(directory, recursive: true);
    }

    [Fact]
    public async Task A_killed_preview_takes_its_program_with_it()
    {
        using var preview = Process.Start(Program.PreviewCommand(IdFile))!;
        started.Add(preview.Id);
        await ProgramStartsAsync();

        preview.Kill();

        await AllAreGoneAsync(Soon);
    }

    [Fact]
    public async Task A_cancelled_preview_has_ended_its_program()
    {
        using var source = new CancellationTokenSource();
        var preview = PreviewRun.ChildProcessAsync(ProgramClient.Stack(), Program.SleepCommand(IdFile), source.Token);
        await ProgramStartsAsync();

        await source.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => preview);
        Assert.False(IsRunning(started[0]), "the program still runs");
        await AllAreGoneAsync(Soon);
    }

    [Fact]
    public async Task A_program_that_cannot_be_started_is_told()
    {
        var plan = await PreviewRun.ChildProcessAsync(ProgramClient.Stack(), new ProcessStartInfo("no-such-program", ["x"]));

        Assert.StartsWith("The program 'no-such-program' could not be started: ", plan.Diagnostics[0].Message, StringComparison.Ordinal);
        Assert.EndsWith("Program exited with non-zero exit code: 127", plan.Diagnostics[^1].Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Arguments_in_one_text_are_refused() => await Assert.ThrowsAsync<ArgumentException>(
        () => PreviewRun.ChildProcessAsync(ProgramClient.Stack(), new ProcessStartInfo("dotnet", "--version")));

    private async Task ProgramStartsAsync()
    {
        await WaitAsync(() => File.Exists(IdFile), Patience, "the program has not started");
        started.AddRange((await File.ReadAllLinesAsync(IdFile)).Select(line => int.Parse(line, CultureInfo.InvariantCulture)));
        Assert.All(started, id => Assert.True(IsRunning(id)));
    }

    private Task AllAreGoneAsync(TimeSpan patience) => WaitAsync(() => !started.Any(IsRunning), patience, "what the preview started still runs");

    private static async Task WaitAsync(Func<bool> condition, TimeSpan patience, string otherwise)
    {
        for (var watch = Stopwatch.StartNew(); !condition(); await Task.Delay(20))
        {
            Assert.True(watch.Elapsed < patience, otherwise);
        }
    }

    private static bool IsRunning(int id)
    {
        try
        {
            using var process = Process.GetProcessById(id);
            return !process.HasExited && !IsDefunct(id);
        }
        catch (ArgumentException)
        {
            return false;
        }
    }

    /// <summary>Whether Linux still lists a process that has ended: in a container nobody may ask for its exit code.</summary>
    private static bool IsDefunct(int id)
    {
        if (!OperatingSystem.IsLinux())
        {
            return false;
        }

        try
        {
            return File.ReadAllText($"/proc/{id}/stat").Contains(") Z ", StringComparison.Ordinal);
        }
        catch (IOException)
        {
            // It is not listed any more: it ended between the two looks.
            return true;
        }
    }
}
