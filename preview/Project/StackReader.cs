using System.Collections.Immutable;
using YamlDotNet.RepresentationModel;

namespace Payments.Infra.Preview.Project;

/// <summary>Reads stack files.</summary>
public static class StackReader
{
    private const string Prefix = "Pulumi.";
    private const string Suffix = ".yaml";

    /// <summary>Reads a stack, with the defaults of its project filled in.</summary>
    /// <param name="project">The project.</param>
    /// <param name="stack">Name of the stack.</param>
    /// <exception cref="ProjectException">There is no such stack, its file cannot be read, or its configuration does not fit the project's.</exception>
    public static StackSettings Read(ProjectSettings project, string stack)
    {
        var path = Path.Combine(project.StackDirectory, $"{Prefix}{stack.Replace('/', '-')}{Suffix}");
        if (!File.Exists(path))
        {
            throw NotFound(project, stack);
        }

        var root = YamlFile.Read(path);
        var values = root.Get("config") switch
        {
            null or YamlScalarNode { Value: null or "" } => [],
            YamlMappingNode mapping => mapping,
            var other => throw new ProjectException(
                ExitCodes.Failure, $"{Path.GetFileName(path)}:{other.Start.Line}:{other.Start.Column}: 'config' must hold 'key: value' pairs."),
        };
        Check(project, stack, values);
        var config = values.ToDictionary(entry => ConfigKeys.Full(KeyOf(entry.Key), project.Name), entry => YamlJson.ToConfigValue(entry.Value));
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
        var nearest = Nearest.To(stack, names) is { } name ? $"; did you mean '{name}'?" : ".";
        return new ProjectException(ExitCodes.NoSuchStack, $"no stack named '{stack}' found{nearest} {known}");
    }

    private static void Check(ProjectSettings project, string stack, YamlMappingNode values)
    {
        var set = values.ToDictionary(entry => ConfigKeys.Full(KeyOf(entry.Key), project.Name), entry => entry.Value);
        var problems = project.Config
            .Select(declared => Problem(ConfigKeys.Short(declared.Key, project.Name), declared.Value, set.GetValueOrDefault(declared.Key)))
            .OfType<string>()
            .Select(problem => $"validating stack config: Stack '{stack}' {problem}")
            .ToList();
        if (problems.Count > 0)
        {
            throw new ProjectException(ExitCodes.Failure, problems);
        }
    }

    private static string? Problem(string key, DeclaredConfig declared, YamlNode? value) => value switch
    {
        null => declared.Default is null && declared.Type is not null ? $"is missing configuration value '{key}'" : null,
        _ when YamlJson.IsSecure(value) => null,
        _ when declared.IsSecret => $"with configuration key '{key}' must be encrypted as it's secret",
        _ when declared.Type is { } type && type != YamlJson.TypeOf(value) && type != "string" => $"with configuration key '{key}' must be of type '{type}'",
        _ => null,
    };

    private static string KeyOf(YamlNode key) => ((YamlScalarNode)key).Value ?? "";
}
