using System.Formats.Tar;
using System.IO.Compression;
using System.Text;
using Payments.Infra.Preview.Engine.Assets;
using Payments.Infra.Preview.Values;

namespace Payments.Infra.PreviewProviders.Tests;

public sealed class AssetHashTests : IDisposable
{
    /// <summary>What the real engine recorded for the text <c>text</c>, and for a bundle with it as <c>a.txt</c>.</summary>
    private const string OfText = "982d9e3eb996f559e633f4d194def3761d909f5a3b647d1a851fead67c32c9d1";
    private const string OfBundle = "2818a86cf4fd7d75faa005394895b7313b86f8894b7d4a234c4c88eb1613253a";

    private readonly string folder = Directory.CreateTempSubdirectory("assets-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public void A_text_has_the_hash_of_its_bytes() => Assert.Equal(OfText, HashOf(Text("text")));

    [Fact]
    public void A_file_is_read_from_the_directory_of_the_program()
    {
        File.WriteAllText(Path.Combine(folder, "a.txt"), "text");

        Assert.Equal(OfText, HashOf(FileAt("a.txt")));
    }

    [Fact]
    public void A_bundle_has_the_hash_that_the_real_engine_gave_it() => Assert.Equal(OfBundle, HashOf(Bundle(("a.txt", Text("text")))));

    [Fact]
    public void A_folder_has_the_hash_of_its_files_named_one_by_one()
    {
        Directory.CreateDirectory(Path.Combine(folder, "site", ".pulumi"));
        Directory.CreateDirectory(Path.Combine(folder, "site", "b"));
        File.WriteAllText(Path.Combine(folder, "site", ".pulumi", "kept-out"), "x");
        File.WriteAllText(Path.Combine(folder, "site", "a.txt"), "text");
        File.WriteAllText(Path.Combine(folder, "site", "b", "c.txt"), "more");

        Assert.Equal(HashOf(Bundle(("a.txt", Text("text")), ("b/c.txt", Text("more")))), HashOf(Archive("site")));
    }

    [Fact]
    public void A_bundle_in_a_bundle_stands_below_its_name()
    {
        var inner = Bundle(("c.txt", Text("more")));

        Assert.Equal(HashOf(Bundle(("b/c.txt", Text("more")))), HashOf(Bundle(("b", inner))));
    }

    [Fact]
    public void An_archive_file_in_a_bundle_is_unpacked()
    {
        using (var zip = ZipFile.Open(Path.Combine(folder, "b.zip"), ZipArchiveMode.Create))
        {
            using var writer = new StreamWriter(zip.CreateEntry("c.txt").Open());
            writer.Write("more");
        }

        Assert.Equal(HashOf(Bundle(("b/c.txt", Text("more")))), HashOf(Bundle(("b", Archive("b.zip")))));
    }

    [Fact]
    public void What_lies_in_the_network_has_no_hash() =>
        Assert.Null(Hashed(new PropertyValue.Asset(IsArchive: false, Values.Map(("uri", "https://example.com/a")))).Content["hash"]);

    [Fact]
    public void A_file_that_is_missing_is_named()
    {
        var path = Path.Combine(folder, "nope.txt");

        var problem = Assert.Throws<AssetException>(() => HashOf(FileAt("nope.txt")));

        Assert.Equal(
            $"failed to compute asset hash for \"asset\": failed to open asset file '{path}': open {path}: no such file or directory", problem.Message);
    }

    [Fact]
    public void An_archive_file_that_is_none_is_named()
    {
        File.WriteAllText(Path.Combine(folder, "b.zip"), "text");

        var problem = Assert.Throws<AssetException>(() => HashOf(Bundle(("b", Archive("b.zip")))));

        Assert.StartsWith("failed to compute archive hash for \"asset\": ", problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_same_bytes_are_equal_wherever_they_lie()
    {
        File.WriteAllText(Path.Combine(folder, "a.txt"), "text");

        Assert.Equal(Hashed(Text("text")), Hashed(FileAt("a.txt")));
    }

    [Theory]
    [InlineData("short.txt")]
    [InlineData("ünïcode.txt")]
    [InlineData("a-folder-with-a-rather-long-name/another-folder-with-a-rather-long-name/and-yet-another-one-of-them/file.txt")]
    public void A_tar_is_read_back_with_its_names(string name)
    {
        var bytes = new MemoryStream();
        var tar = new Preview.Engine.Assets.TarWriter(part => bytes.Write(part));
        tar.Add(name, new MemoryStream(Encoding.UTF8.GetBytes("text")));
        tar.End();
        bytes.Position = 0;

        using var reader = new TarReader(bytes);
        Assert.Equal(name, reader.GetNextEntry()!.Name);
    }

    [Fact]
    public void A_name_of_two_hundred_characters_without_a_slash_is_read_back() => A_tar_is_read_back_with_its_names(new string('x', 200));

    private string HashOf(PropertyValue.Asset asset) => ((PropertyValue.Text)Hashed(asset).Content["hash"]!).Value;

    private PropertyValue.Asset Hashed(PropertyValue.Asset asset) =>
        (PropertyValue.Asset)new AssetHashes(folder).AddTo(Values.Map(("asset", asset)))["asset"]!;

    private static PropertyValue.Asset Text(string text) => new(IsArchive: false, Values.Map(("text", text)));

    private static PropertyValue.Asset FileAt(string path) => new(IsArchive: false, Values.Map(("path", path)));

    private static PropertyValue.Asset Archive(string path) => new(IsArchive: true, Values.Map(("path", path)));

    private static PropertyValue.Asset Bundle(params (string Name, object Asset)[] files) => new(IsArchive: true, Values.Map(("assets", Values.Map(files))));
}
