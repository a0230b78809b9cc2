using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Payments.Infra.Stacks.Settings;
using Payments.Infra.Stacks.Settings.Binding;
using Payments.Infra.Stacks.Settings.Entry;
using Payments.Infra.Stacks.Tests.Observability;

namespace Payments.Infra.Stacks.Tests.Configuration;

/// <summary>
/// The schema of stack files, in the draft that editors read best (github.com/redhat-developer/yaml-language-server: draft 07). Nothing is
/// shared by reference: in that draft a reference hides what stands beside it, and with it each key's own description and default.
/// </summary>
internal static class StackFileSchema
{
    private static readonly JsonSerializerOptions Written = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Sections whose keys are the services of the catalogue.</summary>
    private static readonly string[] ByService = ["releases", "services"];

    /// <summary>Where it stands.</summary>
    public static string Path { get; } = Repository.PathOf("schemas", "stack-file.json");

    /// <summary>Where that of an entry stands.</summary>
    public static string PathOfEntry { get; } = Repository.PathOf("schemas", "entry-stack-file.json");

    /// <summary>Its text.</summary>
    public static string Text() => Of(PaymentsStack.Catalogue).ToJsonString(Written) + "\n";

    /// <summary>Text of that of an entry.</summary>
    public static string TextOfEntry() =>
        Of("Stack file of an entry in front of cells", SettingsSchema.OfRecord(typeof(EntryStackSettings), null, []), ["entry"]).ToJsonString(Written) + "\n";

    private static JsonObject Of(PlatformCatalogue catalogue)
    {
        var sections = SettingsSchema.OfRecord(typeof(PaymentsSettings), null, []);
        var names = new JsonArray([.. catalogue.Services.Select(service => (JsonNode)service.Name).OrderBy(name => (string?)name, StringComparer.Ordinal)]);
        foreach (var section in ByService)
        {
            sections["properties"]![section]!["propertyNames"] = new JsonObject { ["enum"] = names.DeepClone() };
        }

        sections["properties"]!["releases"]!["required"] = names;
        var required = sections["required"]!.AsArray().Select(name => (string)name!).Append("releases").Order(StringComparer.Ordinal);
        return Of("Stack file of the payments platform", sections, required);
    }

    private static JsonObject Of(string title, JsonObject sections, IEnumerable<string> required) => new()
    {
        ["$schema"] = "http://json-schema.org/draft-07/schema#",
        ["title"] = title,
        ["description"] =
            "What a stack says beside the defaults in code. Made from the types in stacks/Settings; what must fit together is checked by the program.",
        ["type"] = "object",
        ["required"] = new JsonArray("config"),
        ["properties"] = new JsonObject
        {
            ["config"] = new JsonObject
            {
                ["type"] = "object",
                ["description"] = "Configuration by full key. Keys of other namespaces are those of providers.",
                ["required"] = new JsonArray([.. required.Select(name => (JsonNode)Full(name))]),
                ["properties"] = new JsonObject(
                    sections["properties"]!.AsObject().Select(section => KeyValuePair.Create(Full(section.Key), section.Value?.DeepClone()))),
                ["patternProperties"] = new JsonObject { [$"^(?!{Full("")})[^:]+:"] = true },
                ["additionalProperties"] = false,
            },
        },
    };

    private static string Full(string section) => $"{StackConfiguration.Namespace}:{section}";
}
