using System.Text.Json;

namespace Payments.Infra.Stacks.Settings.Binding;

/// <summary>
/// The configuration of the stack as an engine passes it. The variables are read here because the SDK's own class
/// gives values by key alone, and a mistyped key would go unnoticed.
/// </summary>
/// <param name="Stack">Name of the stack.</param>
/// <param name="Values">Value by key, without the namespace; structured values as JSON.</param>
/// <param name="SecretKeys">Keys whose values must not be shown.</param>
internal sealed record StackConfiguration(
    string Stack, ImmutableSortedDictionary<string, string> Values, ImmutableHashSet<string> SecretKeys)
{
    /// <summary>Namespace of the program's keys: the name of its project.</summary>
    public const string Namespace = "payments";

    private const string Prefix = Namespace + ":";

    /// <summary>File that the values come from.</summary>
    public string FileName => $"Pulumi.{Stack}.yaml";

    public static StackConfiguration FromEnvironment()
    {
        var values = Read<Dictionary<string, string>>("PULUMI_CONFIG") ?? [];
        var secrets = Read<string[]>("PULUMI_CONFIG_SECRET_KEYS") ?? [];
        return new StackConfiguration(
            Environment.GetEnvironmentVariable("PULUMI_STACK") ?? "stack",
            values.Where(value => value.Key.StartsWith(Prefix, StringComparison.Ordinal))
                .ToImmutableSortedDictionary(value => value.Key[Prefix.Length..], value => value.Value, StringComparer.Ordinal),
            [.. secrets.Where(key => key.StartsWith(Prefix, StringComparison.Ordinal)).Select(key => key[Prefix.Length..])]);
    }

    private static T? Read<T>(string variable)
        where T : class => Environment.GetEnvironmentVariable(variable) is { Length: > 0 } json ? JsonSerializer.Deserialize<T>(json) : null;
}
