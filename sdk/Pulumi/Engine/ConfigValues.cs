using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace Pulumi;

/// <summary>The stack's configuration as the engine passes it: text by <c>namespace:key</c>.</summary>
internal sealed record ConfigValues(ImmutableDictionary<string, string> Values, ImmutableHashSet<string> SecretKeys)
{
    private const string LegacySeparator = ":config:";

    /// <exception cref="InvalidOperationException">A variable does not hold the JSON it should.</exception>
    public static ConfigValues FromEnvironment() => new(
        Read("PULUMI_CONFIG", ConfigJson.Default.DictionaryStringString)?.ToImmutableDictionary(entry => Normalize(entry.Key), entry => entry.Value)
            ?? ImmutableDictionary<string, string>.Empty,
        [.. (Read("PULUMI_CONFIG_SECRET_KEYS", ConfigJson.Default.StringArray) ?? []).Select(Normalize)]);

    private static T? Read<T>(string variable, JsonTypeInfo<T> type)
        where T : class
    {
        try
        {
            return Environment.GetEnvironmentVariable(variable) is { Length: > 0 } json ? JsonSerializer.Deserialize(json, type) : null;
        }
        catch (JsonException exception)
        {
            // The value is left out: it may hold secrets.
            throw new InvalidOperationException($"{variable} does not hold the JSON that an engine writes: {exception.Message}");
        }
    }

    private static string Normalize(string key)
    {
        var separator = key.IndexOf(LegacySeparator, StringComparison.Ordinal);
        return separator < 0 ? key : $"{key[..separator]}:{key[(separator + LegacySeparator.Length)..]}";
    }
}
