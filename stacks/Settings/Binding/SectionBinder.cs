using System.Text.Json;
using System.Text.Json.Nodes;

namespace Payments.Infra.Stacks.Settings.Binding;

/// <summary>Binds configuration to a record: each property is a section.</summary>
internal static class SectionBinder
{
    /// <summary>The record; what is not configured keeps its default. Problems are collected, not thrown.</summary>
    /// <typeparam name="T">The record.</typeparam>
    /// <param name="configuration">The configuration.</param>
    /// <param name="problems">Takes what is wrong.</param>
    public static T Bind<T>(StackConfiguration configuration, ProblemList problems)
    {
        var root = new JsonObject(configuration.Values.Select(value => KeyValuePair.Create(value.Key, Parse(value.Value))));
        using var document = JsonDocument.Parse(root.ToJsonString());
        var binder = new RecordBinder(
            problems, path => configuration.SecretKeys.Any(key => path == key || path.StartsWith($"{key}.", StringComparison.Ordinal)));
        return (T)binder.BindRecord(typeof(T), document.RootElement)!;
    }

    /// <summary>Structured values are JSON; others are text, numbers or booleans.</summary>
    private static JsonNode? Parse(string value)
    {
        try
        {
            return JsonNode.Parse(value);
        }
        catch (JsonException)
        {
            return JsonValue.Create(value);
        }
    }
}
