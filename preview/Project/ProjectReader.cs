namespace Payments.Infra.Preview.Project;

/// <summary>Finds and reads the project file, and refuses what the Pulumi CLI refuses.</summary>
public static class ProjectReader
{
    private const string FileName = "Pulumi.yaml";
    private const int MaxNameLength = 100;

    /// <summary>Reads the project of the first of some directories that is in one.</summary>
    /// <param name="startDirectories">Directories; each is searched with all above it.</param>
    /// <exception cref="ProjectException">There is no project file, or it is refused: with all that is wrong in it.</exception>
    public static ProjectSettings Find(params IReadOnlyList<string> startDirectories)
    {
        var directory = startDirectories.SelectMany(WithParents).FirstOrDefault(candidate => File.Exists(Path.Combine(candidate, FileName)))
            ?? throw new ProjectException(
                ExitCodes.Failure,
                $"no {FileName} found in {string.Join(" or ", startDirectories.Distinct())} or a folder above; run this in the folder of a Pulumi project.");
        return Read(directory);
    }

    private static ProjectSettings Read(string directory)
    {
        var problems = new FileProblems();
        var start = new FilePosition(FileName, 1, 1);
        var root = YamlReader.Read(Path.Combine(directory, FileName), problems) ?? new YamlValue(YamlKind.Null, start);
        if (root.Kind != YamlKind.Map)
        {
            problems.Add(
                root.Position,
                $"expected project to be an object, was '{ShapeCheck.NameOf(root.Kind)}': must hold 'key: value' pairs; the first is 'name: <project>'.");
            problems.ThrowIfAny();
        }

        var name = Name(root, start, problems);
        new ShapeCheck(problems).Check(root, ProjectShape.File, "#");
        CheckRuntime(root, start, problems);
        var folder = StackFolder(root, problems);
        var config = root.Get("config") is { Kind: YamlKind.Map } declared
            ? new DeclarationReader(name, problems).Read(declared)
            : ImmutableSortedDictionary<string, DeclaredConfig>.Empty;
        problems.ThrowIfAny();
        return new ProjectSettings(name, directory, Path.GetFullPath(Path.Combine(directory, folder)), config)
        {
            Runtime = ProjectRuntime.Read(root.Get("runtime")),
            Main = root.Text("main") ?? "",
        };
    }

    /// <summary>The name. The CLI reads a file with a name of other letters, and then finds no stack of it: it is refused here at once.</summary>
    private static string Name(YamlValue root, FilePosition start, FileProblems problems)
    {
        if (root.Entries.FirstOrDefault(entry => entry.Key == "name") is not { Value: var value })
        {
            var near = Nearest.To("name", root.Entries.Select(entry => entry.Key.ToLowerInvariant())) is { } slip
                ? root.Entries.First(entry => string.Equals(entry.Key, slip, StringComparison.OrdinalIgnoreCase))
                : null;
            problems.Add(near?.Position ?? start, near is null
                ? "project is missing a 'name' attribute; add a line 'name: <project>'."
                : $"project is missing a 'name' attribute; found '{near.Key}' instead; write 'name'.");
            return "";
        }

        if (value.Scalar is not string { Length: > 0 } name)
        {
            var fix = value.Scalar is null or "" ? "write 'name: <project>'" : $"write it in quotes: \"{value.Source}\"";
            problems.Add(value.Position, $"project is missing a non-empty string 'name' attribute: #/name is {YamlJson.Shown(value)}; {fix}.");
            return "";
        }

        if (name.Length > MaxNameLength)
        {
            problems.Add(value.Position, $"project names are limited to {MaxNameLength} characters: #/name has {name.Length}; shorten it.");
        }

        if (!name.All(letter => char.IsAsciiLetterOrDigit(letter) || letter is '-' or '_' or '.'))
        {
            problems.Add(
                value.Position,
                $"project names may only contain alphanumerics, hyphens, underscores, and periods: #/name is {YamlJson.Shown(value)}; write a '-' in place " +
                "of other characters.");
        }

        return name;
    }

    /// <summary>The CLI reads a project without a runtime, to add packages to it, but cannot preview it.</summary>
    private static void CheckRuntime(YamlValue root, FilePosition start, FileProblems problems)
    {
        var isMissing = root.Entries.All(entry => entry.Key != "runtime")
            || root.Get("runtime") is { Kind: YamlKind.Map } runtime && runtime.Get("name") is null;
        if (isMissing)
        {
            problems.Add(
                root.Get("runtime")?.Position ?? start,
                "project is missing a 'runtime' attribute: nothing says what runs the program; add 'runtime: dotnet', or the name of another language.");
        }
    }

    /// <summary>Where the stack files are; <c>config</c> with a text is an older way to say it.</summary>
    private static string StackFolder(YamlValue root, FileProblems problems)
    {
        if (root.Get("config") is { Kind: YamlKind.Text } folder)
        {
            if (root.Entries.Any(entry => entry.Key == "stackConfigDir"))
            {
                problems.Add(
                    folder.Position,
                    $"Should not use both config and stackConfigDir to define the stack directory. Use only stackConfigDir instead: remove 'config: " +
                    $"{folder.Source}'.");
            }

            return folder.Source;
        }

        return root.Text("stackConfigDir") ?? ".";
    }

    private static IEnumerable<string> WithParents(string directory)
    {
        for (var current = new DirectoryInfo(directory); current is not null; current = current.Parent)
        {
            yield return current.FullName;
        }
    }
}
