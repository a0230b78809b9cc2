namespace Payments.Infra.Preview.Project;

/// <summary>Compares a stack's configuration with what its project declares.</summary>
internal static class StackCheck
{
    /// <param name="project">The project.</param>
    /// <param name="stack">Name of the stack.</param>
    /// <param name="file">Name of its file.</param>
    /// <param name="values">Its values by full key.</param>
    /// <exception cref="ProjectException">It does not fit: with all that is missing, not encrypted or of another type.</exception>
    public static void Check(ProjectSettings project, string stack, string file, IReadOnlyDictionary<string, YamlValue> values)
    {
        var missing = project.Config.Values
            .Where(
                declared => declared.Default is null
                    && ConfigKeys.IsOwn(declared.Key, project.Name)
                    && !values.ContainsKey(ConfigKeys.Full(declared.Key, project.Name)))
            .OrderBy(declared => declared.Key, StringComparer.Ordinal)
            .ToList();
        var others = project.Config
            .Select(
                entry => (entry.Value, values.GetValueOrDefault(entry.Key) ?? entry.Value.DefaultSource) is (var declared, { } value)
                    ? Problem(declared, value)
                    : null)
            .OfType<string>();
        string[] problems = [.. missing.Count > 0 ? [Missing(missing, file)] : Array.Empty<string>(), .. others];
        if (problems.Length > 0)
        {
            throw new ProjectException(ExitCodes.Failure, [.. problems.Select(problem => $"validating stack config: Stack '{stack}' {problem}")]);
        }
    }

    private static string Missing(List<DeclaredConfig> missing, string file)
    {
        var keys = missing.Select(declared => $"'{declared.Key}'").ToList();
        var list = keys.Count == 1 ? $"value {keys[0]}" : $"values {string.Join(", ", keys[..^1])} and {keys[^1]}";
        var lines = missing.Select(declared => $"'{declared.Key}: <{declared.Type?.FullName ?? "value"}>'");
        return $"is missing configuration {list}\n    declared at {string.Join(", ", missing.Select(declared => declared.Position))}; under " +
            $"'config' in {file} add {string.Join(", ", lines)}, or declare a default.";
    }

    /// <summary>What is wrong with a value that the stack sets, or that the project sets for it; the value of a secret is not shown.</summary>
    private static string? Problem(DeclaredConfig declared, YamlValue value) => declared switch
    {
        { Type: null } => null,
        { IsSecret: true } when !value.HasSecure =>
            $"with configuration key '{declared.Key}' must be encrypted as it's secret\n    {value.Position}: set it with 'pulumi config set --secret " +
            $"{declared.Key}'.",
        { Type: var type } when !type.FitsInStack(value) =>
            $"with configuration key '{declared.Key}' must be of type '{type.FullName}'\n    {value.Position}: {YamlJson.Shown(value)}; write {type.Allowed}.",
        _ => null,
    };
}
