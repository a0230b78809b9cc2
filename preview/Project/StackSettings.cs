namespace Payments.Infra.Preview.Project;

/// <summary>A stack with its configuration.</summary>
/// <param name="Project">Its project.</param>
/// <param name="Stack">Its name.</param>
/// <param name="Config">Its configuration by full key, defaults of the project included.</param>
public sealed record StackSettings(ProjectSettings Project, string Stack, ImmutableSortedDictionary<string, ConfigValue> Config)
{
    /// <summary>Organization, as the CLI calls it without a service.</summary>
    public string Organization { get; init; } = "organization";
}
