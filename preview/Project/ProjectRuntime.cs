namespace Payments.Infra.Preview.Project;

/// <summary>What runs the program of a project.</summary>
/// <param name="Name">The language, such as <c>dotnet</c> or <c>nodejs</c>.</param>
/// <param name="Options">Its options, as written in the file; what is no scalar is left out.</param>
public sealed record ProjectRuntime(string Name, ImmutableSortedDictionary<string, string> Options)
{
    /// <summary>Reads <c>runtime</c>: a name, or a name with options.</summary>
    internal static ProjectRuntime Read(YamlValue? runtime) => new(
        runtime?.Scalar as string ?? runtime?.Text("name") ?? "",
        (runtime?.Get("options")?.Entries ?? [])
            .Where(option => option.Value.Scalar is not null)
            .ToImmutableSortedDictionary(option => option.Key, option => option.Value.Source, StringComparer.Ordinal));
}
