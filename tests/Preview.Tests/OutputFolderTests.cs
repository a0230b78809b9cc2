using Payments.Infra.Preview.Project;
using Payments.Infra.Preview.Render;

namespace Payments.Infra.Preview.Tests;

public sealed class OutputFolderTests : IDisposable
{
    private readonly string directory = Directory.CreateTempSubdirectory().FullName;

    private string Folder => Path.Combine(directory, "out");

    public void Dispose() => Directory.Delete(directory, recursive: true);

    [Fact]
    public void What_was_written_before_is_replaced_as_a_whole()
    {
        Write(("a/b.yaml", "1"), ("c.yaml", "2"));
        Write(("a/b.yaml", "3"));

        Assert.Equal([".rendered", "a/b.yaml"], Files());
        Assert.Equal("3", File.ReadAllText(Path.Combine(Folder, "a/b.yaml")));
        Assert.Single(Directory.GetFileSystemEntries(directory));
    }

    [Fact]
    public void A_folder_with_anything_else_in_it_is_refused()
    {
        Write(("a.yaml", "1"));
        File.WriteAllText(Path.Combine(Folder, "notes.txt"), "mine");

        Assert.Contains("holds 'notes.txt', which this command has not written", Refused(Folder, "b.yaml"), StringComparison.Ordinal);
        Assert.Equal([".rendered", "a.yaml", "notes.txt"], Files());
    }

    [Fact]
    public void A_file_in_its_place_is_refused()
    {
        File.WriteAllText(Folder, "mine");

        Assert.Contains("is a file", Refused(Folder, "b.yaml"), StringComparison.Ordinal);
        Assert.Equal("mine", File.ReadAllText(Folder));
    }

    [Fact]
    public void A_folder_that_cannot_be_written_to_the_end_is_as_it_was()
    {
        Write(("a.yaml", "1"));

        Assert.Contains("It is as it was.", Refused(Folder, new string('x', 300)), StringComparison.Ordinal);
        Assert.Equal([".rendered", "a.yaml"], Files());
        Assert.Single(Directory.GetFileSystemEntries(directory));
    }

    [Fact]
    public void A_folder_below_a_file_is_refused()
    {
        File.WriteAllText(Folder, "mine");

        Assert.Contains("cannot be written", Refused(Path.Combine(Folder, "below"), "a.yaml"), StringComparison.Ordinal);
    }

    [Fact]
    public void What_a_killed_run_has_left_beside_is_taken_away()
    {
        Directory.CreateDirectory(Path.Combine(directory, ".out.new", "half"));

        Write(("a.yaml", "1"));

        Assert.Single(Directory.GetFileSystemEntries(directory));
    }

    [Fact]
    public void What_a_run_was_killed_in_the_middle_of_replacing_is_back()
    {
        Write(("a.yaml", "1"));
        Directory.Move(Folder, Path.Combine(directory, ".out.old"));

        Refused(Folder, new string('x', 300));

        Assert.Equal([".rendered", "a.yaml"], Files());
        Assert.Single(Directory.GetFileSystemEntries(directory));
    }

    private void Write(params (string Name, string Content)[] files) =>
        OutputFolder.Write(Folder, files.ToImmutableSortedDictionary(file => file.Name, file => file.Content, StringComparer.Ordinal));

    private static string Refused(string folder, string file) => Assert.Throws<ProjectException>(() =>
        OutputFolder.Write(folder, ImmutableSortedDictionary<string, string>.Empty.Add(file, "x"))).Message;

    private IEnumerable<string> Files() => Directory.GetFiles(Folder, "*", SearchOption.AllDirectories)
        .Select(file => Path.GetRelativePath(Folder, file)).Order(StringComparer.Ordinal);
}
