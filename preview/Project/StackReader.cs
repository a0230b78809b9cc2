namespace Payments.Infra.Preview.Project;

/// <summary>Reads stack files.</summary>
public static class StackReader
{
    private const string Prefix = "Pulumi.";
    private const string Suffix = ".yaml";

    private static readonly string[] TextKeys = ["secretsprovider", "encryptedkey", "encryptionsalt"];

    /// <summary>Reads a stack, with the defaults of its project filled in.</summary>
    /// <param name="project">The project.</param>
    /// <param name="stack">Name of the stack.</param>
    /// <param name="inputs">What comes in beside the files. Default nothing, so that secrets are unknown.</param>
    /// <exception cref="ProjectException">There is no such stack, its file cannot be read, or its configuration does not fit the project's.</exception>
    public static StackSettings Read(ProjectSettings project, string stack, ConfigInputs? inputs = null)
    {
        inputs ??= ConfigInputs.None;
        var path = Path.Combine(project.StackDirectory, $"{Prefix}{stack.Replace('/', '-')}{Suffix}");
        if (!File.Exists(path))
        {
            throw NotFound(project, stack);
        }

        var problems = new FileProblems();
        var root = YamlReader.Read(path, problems);
        var values = Values(project.Name, root, problems);
        problems.ThrowIfAny();
        foreach (var (key, value) in new ConfigOverrides(project.Name).Read(inputs))
        {
            values[key] = value;
        }

        var decryption = ConfigDecryption.Of(root, inputs.Passphrase, problems);
        values = values.ToDictionary(entry => entry.Key, entry => decryption.Decrypt(entry.Value));
        problems.ThrowIfAny();
        StackCheck.Check(project, stack, Path.GetFileName(path), values);
        var config = values.ToDictionary(entry => entry.Key, entry => YamlJson.ToConfigValue(entry.Value));
        foreach (var (key, declared) in project.Config)
        {
            if (declared.Default is { } value)
            {
                config.TryAdd(key, value);
            }
        }

        return new StackSettings(project, stack, config.ToImmutableSortedDictionary(StringComparer.Ordinal));
    }

    /// <summary>The stacks that have a file, sorted.</summary>
    /// <param name="project">The project.</param>
    public static ImmutableArray<string> Names(ProjectSettings project) => !Directory.Exists(project.StackDirectory) ? [] :
    [
        .. Directory.EnumerateFiles(project.StackDirectory, $"{Prefix}*{Suffix}")
            .Select(file => Path.GetFileName(file)[Prefix.Length..^Suffix.Length])
            .Order(StringComparer.Ordinal),
    ];

    private static ProjectException NotFound(ProjectSettings project, string stack)
    {
        var names = Names(project);
        var known = names.Length == 0
            ? $"The project has none: add a file {Prefix}{stack}{Suffix}."
            : $"There are: {string.Join(", ", names)}.";
        var nearest = Nearest.To(stack, names) is { } name ? $"Did you mean '{name}'? " : "";
        return new ProjectException(ExitCodes.NoSuchStack, $"no stack named '{stack}' found\n    {nearest}{known}");
    }

    /// <summary>
    /// The values of a file by full key; what has another form is added to the problems. Other keys of the file are not looked at,
    /// as the CLI does not.
    /// </summary>
    private static Dictionary<string, YamlValue> Values(string project, YamlValue? root, FileProblems problems)
    {
        var values = new Dictionary<string, YamlValue>(StringComparer.Ordinal);
        if (root is null or { Kind: YamlKind.Null })
        {
            return values;
        }

        if (root.Kind != YamlKind.Map)
        {
            problems.Add(
                root.Position,
                $"must hold 'key: value' pairs: expected project to be an object, was '{ShapeCheck.NameOf(root.Kind)}'; the configuration stands under " +
                "'config:'.");
            return values;
        }

        foreach (var entry in root.Entries.Where(entry => !entry.IsText))
        {
            problems.Add(entry.Position, $"expected only string keys, got '{entry.Key}'; write it in quotes, or remove it.");
        }

        foreach (var value in TextKeys.Select(root.Get).OfType<YamlValue>().Where(value => value.Kind is YamlKind.List or YamlKind.Map))
        {
            problems.Add(
                value.Position,
                $"cannot unmarshal !!{(value.Kind == YamlKind.List ? "seq" : "map")} into string: {string.Join(", ", TextKeys)} are texts; put back what " +
                "'pulumi stack init' wrote here.");
        }

        var config = root.Get("config");
        if (config is not null and not { Kind: YamlKind.Map })
        {
            problems.Add(config.Position, $"'config' must hold 'key: value' pairs: could not unmarshal map: {YamlJson.Shown(config)} is none.");
        }

        foreach (var entry in config?.Entries ?? [])
        {
            Add(values, entry, project, problems);
        }

        return values;
    }

    private static void Add(Dictionary<string, YamlValue> values, YamlEntry entry, string project, FileProblems problems)
    {
        if (ConfigKeys.Problem(entry) is { } problem)
        {
            problems.Add(entry.Position, problem);
        }
        else if (!values.TryAdd(ConfigKeys.Full(entry.Key, project), entry.Value))
        {
            problems.Add(
                entry.Position,
                $"configuration key '{ConfigKeys.Full(entry.Key, project)}' stands here twice, once as '{entry.Key}'; the CLI would take either: remove one.");
        }

        foreach (var number in YamlJson.Unwritable(entry.Value))
        {
            problems.Add(
                number.Position,
                $"could not unmarshal map: json: unsupported value: configuration key '{entry.Key}' has {number.Source}, which is no number of JSON; write a " +
                "finite number, or a text in quotes.");
        }
    }
}
