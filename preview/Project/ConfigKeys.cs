namespace Payments.Infra.Preview.Project;

/// <summary>Configuration keys: <c>namespace:key</c>, where the namespace defaults to the project.</summary>
internal static class ConfigKeys
{
    public static string Full(string key, string project) => key.Contains(':', StringComparison.Ordinal) ? key : $"{project}:{key}";

    /// <summary>The key as its owner writes it: without the namespace in its own project.</summary>
    public static string Short(string key, string project) =>
        key.StartsWith(project + ":", StringComparison.Ordinal) ? key[(project.Length + 1)..] : key;
}
