using Payments.Infra.Preview.Project;

namespace Payments.Infra.Preview.Tests;

/// <summary>The shipped project and stack files with slips in them: they are read or refused, and nothing else happens.</summary>
public sealed class MutatedFileTests : IDisposable
{
    private static readonly string[] Slips =
    [
        "\t", "1e309", ".inf", "&a [*a]", "!!binary x", "\uFEFF", "\r\n", "*x", "&", "!", "%", "\"", "'", "{", "[", "]", "}", ": ", "- ", "#", "|", ">",
        "\"\\U00110000\"", "\"\\xZZ\"", "? ", "<<: *a", "---\n", "...\n", "%YAML 9.9\n", "!<tag:%zz> ", "\0", "\u0085", "@", "`", "!!float abc",
    ];

    private readonly ProjectFiles files = new();

    public void Dispose() => files.Dispose();

    [Theory]
    [InlineData("Pulumi.yaml", 1)]
    [InlineData("Pulumi.local.yaml", 2)]
    [InlineData("Pulumi.dev.yaml", 3)]
    [InlineData("Pulumi.prod.yaml", 4)]
    public void A_file_with_slips_is_read_or_refused(string name, uint seed)
    {
        var mutation = new Mutation(Slips, seed);
        var folder = ProjectReader.Find(AppContext.BaseDirectory).Directory;
        foreach (var file in Directory.GetFiles(folder, "Pulumi*.yaml"))
        {
            File.Copy(file, Path.Combine(files.Directory, Path.GetFileName(file)));
        }

        var original = File.ReadAllBytes(Path.Combine(folder, name));
        for (var number = 0; number < 200; number++)
        {
            File.WriteAllBytes(Path.Combine(files.Directory, name), mutation.Of(original));
            var thrown = Record.Exception(() => StackReader.Read(ProjectReader.Find(files.Directory), name == "Pulumi.yaml" ? "dev" : name.Split('.')[1]));
            Assert.True(thrown is null or ProjectException, $"mutant {number}: {thrown}");
        }
    }
}
