using System.Text.Json;
using Payments.Infra.Preview;
using Payments.Infra.Preview.Project;
using Payments.Infra.Stacks.Settings.Binding;

namespace Payments.Infra.Stacks.Configuration;

/// <summary>All keys of stack files, as their two schemas have them: that of a platform, and that of an entry in front of cells.</summary>
internal static class SettingKeys
{
    private static readonly ImmutableArray<string> Schemas = ["Payments.Infra.Stacks.entry-stack-file.json", "Payments.Infra.Stacks.stack-file.json"];

    private const string Prefix = StackConfiguration.Namespace + ":";

    /// <summary>The keys, sorted by path.</summary>
    public static ImmutableArray<SettingKey> Read() => [.. Schemas.SelectMany(In).OrderBy(key => key.Path, StringComparer.Ordinal)];

    /// <summary>The key that a path names.</summary>
    /// <param name="path">The path, with or without <c>payments:</c>, with names and positions as a file has them, or as keys are listed.</param>
    /// <exception cref="ProjectException">There is no such key; the message names the nearest.</exception>
    public static SettingKey Find(string path)
    {
        var (keys, given) = (Read(), path.StartsWith(Prefix, StringComparison.Ordinal) ? path[Prefix.Length..] : path);
        return keys.FirstOrDefault(key => key.Path == given)
            ?? keys.FirstOrDefault(key => key.Matches(given))
            ?? throw new ProjectException(
                ExitCodes.Failure,
                MovedKeys.Find(given) is { } moved ? $"{Prefix}{given}: {moved.Text}" : $"there is no key '{Prefix}{given}'; {Meant(keys, given)}");
    }

    private static IEnumerable<SettingKey> In(string resource)
    {
        using var stream = typeof(SettingKeys).Assembly.GetManifestResourceStream(resource)
            ?? throw new InvalidOperationException($"The program has no {resource}.");
        using var schema = JsonDocument.Parse(stream);
        return Below(schema.RootElement.GetProperty("properties").GetProperty("config"), "").ToList();
    }

    /// <summary>Keys that end so, or as a slip of it; else the one with the nearest path.</summary>
    private static string Meant(ImmutableArray<SettingKey> keys, string given)
    {
        var nearest = Nearest.To(given, keys.Select(key => key.Path));
        var end = given.Contains('.', StringComparison.Ordinal) ? given : Nearest.To(given, keys.Select(key => key.Path.Split('.')[^1])) ?? given;
        var sameEnd = keys.Where(key => key.Path.EndsWith($".{end}", StringComparison.Ordinal)).Select(key => key.Path).ToList();
        return (sameEnd.Count > 0 ? sameEnd : nearest is null ? [] : [nearest]) is { Count: > 0 } meant
            ? $"did you mean {string.Join(" or ", meant.Select(path => $"'{Prefix}{path}'"))}?"
            : "'config' lists all.";
    }

    private static IEnumerable<SettingKey> Below(JsonElement schema, string path)
    {
        if (schema.TryGetProperty("items", out var entry))
        {
            return Below(entry, path + SettingKey.AnyEntry);
        }

        if (schema.TryGetProperty("additionalProperties", out var value) && value.ValueKind == JsonValueKind.Object)
        {
            return Below(value, $"{path}.{SettingKey.AnyName}");
        }

        return !schema.TryGetProperty("properties", out var properties) ? [] :
            from property in properties.EnumerateObject()
            let name = path.Length == 0 ? property.Name[Prefix.Length..] : $"{path}.{property.Name}"
            from key in Below(property.Value, name).Prepend(KeySchema.KeyOf(name, property.Value, KeySchema.IsRequired(schema, property.Name)))
            select key;
    }
}
