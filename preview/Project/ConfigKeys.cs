namespace Payments.Infra.Preview.Project;

/// <summary>
/// Configuration keys: <c>namespace:key</c>, where the namespace defaults to the project; <c>namespace:config:key</c> is an
/// older form of the same.
/// </summary>
internal static class ConfigKeys
{
    private const string Separator = ":";

    /// <summary>The key with its namespace.</summary>
    /// <param name="key">A key without a <see cref="Problem"/>.</param>
    /// <param name="project">Name of the project.</param>
    public static string Full(string key, string project) => key.Split(Separator) switch
    {
        [_] => $"{project}:{key}",
        [var space, _, var name] => $"{space}:{name}",
        _ => key,
    };

    /// <summary>Whether a key is of the project's own namespace.</summary>
    public static bool IsOwn(string key, string project) =>
        !key.Contains(Separator, StringComparison.Ordinal) || key.StartsWith(project + Separator, StringComparison.Ordinal);

    /// <summary>What is wrong with a key; null when it is one.</summary>
    public static string? Problem(YamlEntry entry) => (entry.IsText, entry.Key.Split(Separator)) switch
    {
        (true, [_] or [_, _] or [_, "config", _]) => null,
        (false, _) => $"expected only string keys, got '{entry.Key}'; write it in quotes, with a name in front: \"<namespace>:{entry.Key}\".",
        _ => $"could not parse {entry.Key} as a configuration key (configuration keys should be of the form `<namespace>:<name>`); write one colon.",
    };
}
