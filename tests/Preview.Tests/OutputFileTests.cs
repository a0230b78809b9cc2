using System.Diagnostics;
using Payments.Infra.Preview.Cli;

namespace Payments.Infra.Preview.Tests;

/// <summary>A file that a run writes is whole, or as it was; nothing else stays behind.</summary>
[Collection(ProcessEnvironment.Name)]
public sealed class OutputFileTests : IDisposable
{
    private readonly string before = Environment.CurrentDirectory;
    private readonly ProjectFiles files = new();
    private readonly StringWriter error = new();

    public OutputFileTests()
    {
        files.Write("Pulumi.yaml", ProjectFiles.Minimal);
        files.Write("Pulumi.dev.yaml", "");
        Environment.CurrentDirectory = files.Directory;
    }

    public void Dispose()
    {
        Environment.CurrentDirectory = before;
        error.Dispose();
        files.Dispose();
    }

    [Fact]
    public async Task A_full_disk_is_told()
    {
        Assert.Equal(ExitCodes.Failure, await MarkdownAsync("/dev/full"));
        Assert.StartsWith("error: --markdown '/dev/full' cannot be written: No space left on device", error.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_folder_in_the_place_of_the_file_is_told()
    {
        Directory.CreateDirectory("out");

        Assert.Equal(ExitCodes.Failure, await MarkdownAsync("out"));
        Assert.StartsWith("error: --markdown 'out' is a folder; name a file.", error.ToString(), StringComparison.Ordinal);
        Assert.Empty(Directory.GetFileSystemEntries("out"));
    }

    [Fact]
    public async Task A_folder_that_is_a_file_is_told_and_nothing_stays_behind()
    {
        files.Write("notes", "mine");

        Assert.Equal(ExitCodes.Failure, await MarkdownAsync("notes/preview.md"));
        Assert.StartsWith("error: --markdown 'notes/preview.md' cannot be written: ", error.ToString(), StringComparison.Ordinal);
        Assert.Equal(["Pulumi.dev.yaml", "Pulumi.yaml", "notes"], Names());
    }

    [Fact]
    public async Task A_file_of_somebody_else_beside_it_stays()
    {
        files.Write("preview.md.part", "mine");

        Assert.Equal(ExitCodes.Success, await MarkdownAsync("preview.md"));
        Assert.Equal("mine", await File.ReadAllTextAsync("preview.md.part"));
        Assert.Equal(["Pulumi.dev.yaml", "Pulumi.yaml", "preview.md", "preview.md.part"], Names());
    }

    [Fact]
    public async Task A_link_stays_and_its_target_is_written()
    {
        files.Write("real/preview.md", "old");
        File.CreateSymbolicLink("link.md", Path.GetFullPath("real/preview.md"));

        Assert.Equal(ExitCodes.Success, await MarkdownAsync("link.md"));
        Assert.NotNull(new FileInfo("link.md").LinkTarget);
        Assert.StartsWith("### Preview of", await File.ReadAllTextAsync("real/preview.md"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_pipe_is_written_to_and_stays()
    {
        using (var made = Process.Start("mkfifo", ["pipe"])!)
        {
            await made.WaitForExitAsync();
        }

        var read = Task.Run(() => File.ReadAllText("pipe"));
        Assert.Equal(ExitCodes.Success, await MarkdownAsync("pipe"));
        Assert.StartsWith("### Preview of", await read, StringComparison.Ordinal);
    }

    private static IEnumerable<string> Names() => Directory.GetFileSystemEntries(".").Select(Path.GetFileName).Order(StringComparer.Ordinal)!;

    private Task<int> MarkdownAsync(string file) => PreviewCli.RunAsync(
        ["preview", "--markdown", file], () => ProgramClient.MainAsync(_ => Task.CompletedTask), OutputStreams.Plain(TextWriter.Null, error));
}
