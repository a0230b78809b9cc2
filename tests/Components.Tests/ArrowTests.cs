using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;

namespace Payments.Infra.Components.Tests;

/// <summary>
/// The rooms of <c>components/</c> stand on two floors, and see those alone: what one needs of another comes in through
/// its arguments.
/// </summary>
public sealed partial class ArrowTests
{
    private const string Root = "Payments.Infra.Components";

    /// <summary>Each folder, and what it may see beside itself. A new room is a row here.</summary>
    private static readonly ImmutableSortedDictionary<string, string[]> Sees = new Dictionary<string, string[]>
    {
        ["Catalogue"] = [],
        ["Kit"] = ["Catalogue"],
        ["Azure"] = ["Catalogue", "Kit"],
        ["Data"] = ["Catalogue", "Kit"],
        ["Mesh"] = ["Catalogue", "Kit"],
        ["Observability"] = ["Catalogue", "Kit"],
        ["Services"] = ["Catalogue", "Kit"],
    }.ToImmutableSortedDictionary(StringComparer.Ordinal);

    public static TheoryData<string> Folders => [.. Sees.Keys];

    [Fact]
    public void Every_folder_is_a_floor_or_a_room() => Assert.Equal(
        Sees.Keys,
        Directory.GetDirectories(Components()).Select(folder => Path.GetFileName(folder)!).Where(name => name is not ("bin" or "obj")).Order(StringComparer.Ordinal));

    [Fact]
    public void No_file_stands_outside() => Assert.Empty(Directory.GetFiles(Components(), "*.cs"));

    [Theory]
    [MemberData(nameof(Folders))]
    public void No_arrow_points_up_or_across(string folder)
    {
        var arrows = string.Join('\n', Directory
            .EnumerateFiles(Path.Combine(Components(), folder), "*.cs", SearchOption.AllDirectories)
            .Order(StringComparer.Ordinal)
            .SelectMany(file => Arrows(folder, File.ReadAllText(file)).Select(arrow => $"{Path.GetRelativePath(Components(), file)}:{arrow}")));

        // An assertion on the text would show its beginning alone.
        Assert.True(arrows.Length == 0, arrows);
    }

    [Theory]
    [InlineData("using Payments.Infra.Components.Mesh.Install;")]
    [InlineData("        Namespace = Mesh.Install.ControlPlane.SystemNamespace,")]
    [InlineData("        var x = new Payments.Infra.Components.Mesh.Traffic();")]
    public void An_arrow_across_is_found_with_its_line(string line) =>
        Assert.Equal(["2: sees Mesh, and may see Catalogue, Kit"], Arrows("Data", $"namespace {Root}.Data;\n{line}"));

    [Theory]
    [InlineData("/// <summary>As <see cref=\"Mesh.Traffic\"/>.</summary>")]
    [InlineData("using Pulumi.Kubernetes.Core.V1;")]
    [InlineData("        var text = \"Mesh.Traffic\";")]
    [InlineData("        var kafka = new Operators.Kafka.V1.Kafka(name);")]
    public void What_is_no_arrow_is_not_found(string line) => Assert.Empty(Arrows("Data", line));

    private static IEnumerable<string> Arrows(string folder, string source)
    {
        var allowed = Sees[folder];
        foreach (var (line, number) in source.Split('\n').Select((line, index) => (Text().Replace(line, ""), index + 1)))
        {
            var seen = Whole().Matches(line).Select(match => match.Groups[1].Value)
                .Concat(Cut().Matches(line).Where(match => IsIn(match.Groups[1].Value, match.Groups[2].Value)).Select(match => match.Groups[1].Value));
            foreach (var room in seen.Where(name => name != folder && !allowed.Contains(name)).Distinct())
            {
                yield return $"{number}: sees {room}, and may see {(allowed.Length == 0 ? "nothing" : string.Join(", ", allowed))}";
            }
        }
    }

    /// <summary>Whether a room has a type or a folder of a name; a property may be called as the room is.</summary>
    private static bool IsIn(string room, string name) => Sees.ContainsKey(room)
        && (Directory.Exists(Path.Combine(Components(), room, name)) || File.Exists(Path.Combine(Components(), room, $"{name}.cs")));

    /// <summary>A folder by its whole name.</summary>
    [GeneratedRegex(@"Payments\.Infra\.Components\.([A-Z]\w+)")]
    private static partial Regex Whole();

    /// <summary>A folder and what follows, as C# lets the name be cut inside this assembly.</summary>
    [GeneratedRegex(@"(?<![\w.])([A-Z]\w+)\.([A-Z]\w+)")]
    private static partial Regex Cut();

    /// <summary>Texts and comments, in which names are words.</summary>
    [GeneratedRegex("//.*|\"(?:[^\"\\\\]|\\\\.)*\"")]
    private static partial Regex Text();

    private static string Components([CallerFilePath] string path = "") => Path.GetFullPath(Path.Combine(Path.GetDirectoryName(path)!, "../../components"));
}
