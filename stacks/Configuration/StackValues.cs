using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using Payments.Infra.Preview.Project;
using Payments.Infra.Stacks.Settings.Binding;

namespace Payments.Infra.Stacks.Configuration;

/// <summary>What a stack file says at a key.</summary>
internal static class StackValues
{
    /// <summary>Values are for people: characters are not escaped.</summary>
    private static readonly JsonSerializerOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The values, each with the path at which it stands: of a key with a name there may be several. A secret is not shown.</summary>
    /// <param name="stack">The stack.</param>
    /// <param name="key">The key.</param>
    public static IEnumerable<(string Path, string Value)> Of(StackSettings stack, SettingKey key)
    {
        var parts = key.Path.Split('.');
        if (!stack.Config.TryGetValue($"{StackConfiguration.Namespace}:{parts[0].Replace(SettingKey.AnyEntry, "", StringComparison.Ordinal)}", out var section))
        {
            return [];
        }

        if (section.IsSecret)
        {
            return [(parts[0], "[secret]")];
        }

        using var document = JsonDocument.Parse(section.Text);
        return [.. Walk(document.RootElement, parts, 0, "")];
    }

    private static IEnumerable<(string Path, string Value)> Walk(JsonElement value, string[] parts, int depth, string path)
    {
        var part = parts[depth];
        foreach (var (at, found) in depth == 0 ? Entries(value, part, part.Split('[')[0]) : Steps(value, part, path))
        {
            if (depth + 1 == parts.Length)
            {
                yield return (at, JsonSerializer.Serialize(found, Readable));
                continue;
            }

            foreach (var below in Walk(found, parts, depth + 1, at))
            {
                yield return below;
            }
        }
    }

    private static IEnumerable<(string Path, JsonElement Value)> Steps(JsonElement value, string part, string path)
    {
        if (value.ValueKind != JsonValueKind.Object)
        {
            return [];
        }

        var name = part.Split('[')[0];
        return value.EnumerateObject()
            .Where(property => name == SettingKey.AnyName || property.NameEquals(name))
            .SelectMany(property => Entries(property.Value, part, $"{path}.{property.Name}"));
    }

    /// <summary>What a part of a path stands for: the value itself, or each entry of a list.</summary>
    private static IEnumerable<(string Path, JsonElement Value)> Entries(JsonElement value, string part, string path) =>
        !part.EndsWith(SettingKey.AnyEntry, StringComparison.Ordinal) ? [(path, value)]
        : value.ValueKind != JsonValueKind.Array ? []
        : value.EnumerateArray().Select((entry, index) => (string.Create(CultureInfo.InvariantCulture, $"{path}[{index}]"), entry));
}
