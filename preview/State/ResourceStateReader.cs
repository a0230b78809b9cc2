using System.Text.Json;
using Payments.Infra.Preview.Engine;
using Payments.Infra.Preview.Values;

namespace Payments.Infra.Preview.State;

/// <summary>Reads a resource as state files hold it.</summary>
internal sealed class ResourceStateReader(StateValueReader values)
{
    /// <exception cref="FormatException">It has no URN or no type, or something in it is of the wrong kind.</exception>
    public ResourceState Read(JsonElement resource)
    {
        var urn = Text(resource, "urn");
        if (!Urns.IsValid(urn))
        {
            throw new FormatException($"'urn' must be a URN such as 'urn:pulumi:dev::project::type::name', and is '{urn}'");
        }

        return new ResourceState
        {
            Urn = urn,
            Type = Text(resource, "type") is { Length: > 0 } type ? type : throw new FormatException($"'{urn}' has no 'type'"),
            Custom = Flag(resource, "custom"),
            Delete = Flag(resource, "delete"),
            Id = Text(resource, "id"),
            Inputs = Map(resource, "inputs"),
            Outputs = Map(resource, "outputs"),
            Parent = Text(resource, "parent"),
            Protect = Flag(resource, "protect"),
            Taint = Flag(resource, "taint"),
            External = Flag(resource, "external"),
            Dependencies = Texts(resource, "dependencies"),
            InitErrors = Texts(resource, "initErrors"),
            Provider = Text(resource, "provider"),
            PropertyDependencies = Lists(resource, "propertyDependencies"),
            PendingReplacement = Flag(resource, "pendingReplacement"),
            AdditionalSecretOutputs = Texts(resource, "additionalSecretOutputs"),
            Aliases = Texts(resource, "aliases"),
            CustomTimeouts = Timeouts(resource),
            ImportId = Text(resource, "importID"),
            RetainOnDelete = Flag(resource, "retainOnDelete"),
            DeletedWith = Text(resource, "deletedWith"),
            ReplaceWith = Texts(resource, "replaceWith"),
            Created = Text(resource, "created"),
            Modified = Text(resource, "modified"),
            SourcePosition = Text(resource, "sourcePosition"),
            StackTrace = Trace(resource),
            IgnoreChanges = Texts(resource, "ignoreChanges"),
            HideDiffs = Texts(resource, "hideDiff"),
            ReplaceOnChanges = Texts(resource, "replaceOnChanges"),
            ReplacementTrigger = resource.TryGetProperty("replacementTrigger", out var trigger) ? values.Read(trigger) : null,
            Hooks = Lists(resource, "resourceHooks"),
        };
    }

    private static string Text(JsonElement owner, string name) => owner.TryGetProperty(name, out var value) && value.ValueKind != JsonValueKind.Null
        ? value.ValueKind == JsonValueKind.String ? value.GetString()! : throw new FormatException($"'{name}' must be a text")
        : "";

    private static bool Flag(JsonElement owner, string name) => owner.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.True;

    private static ImmutableArray<string> Texts(JsonElement owner, string name) => owner.TryGetProperty(name, out var value)
        ? value.ValueKind switch
        {
            JsonValueKind.Array => [.. value.EnumerateArray().Select(item => item.GetString() ?? "")],
            JsonValueKind.Null => [],
            _ => throw new FormatException($"'{name}' must be a list"),
        }
        : [];

    private static ImmutableSortedDictionary<string, ImmutableArray<string>> Lists(JsonElement owner, string name) =>
        owner.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.Object
            ? value.EnumerateObject().ToImmutableSortedDictionary(entry => entry.Name, entry => Texts(value, entry.Name), StringComparer.Ordinal)
            : ImmutableSortedDictionary.Create<string, ImmutableArray<string>>(StringComparer.Ordinal);

    private static ImmutableSortedDictionary<string, double> Timeouts(JsonElement owner) =>
        owner.TryGetProperty("customTimeouts", out var value) && value.ValueKind == JsonValueKind.Object
            ? value.EnumerateObject().Where(entry => entry.Value.ValueKind == JsonValueKind.Number)
                .ToImmutableSortedDictionary(entry => entry.Name, entry => entry.Value.GetDouble(), StringComparer.Ordinal)
            : ImmutableSortedDictionary.Create<string, double>(StringComparer.Ordinal);

    private static ImmutableArray<string> Trace(JsonElement owner) =>
        owner.TryGetProperty("stackTrace", out var value) && value.ValueKind == JsonValueKind.Array
        ? [.. value.EnumerateArray().Select(frame => Text(frame, "sourcePosition"))]
        : [];

    private PropertyValue.Map Map(JsonElement owner, string name) => owner.TryGetProperty(name, out var value)
        ? value.ValueKind switch
        {
            JsonValueKind.Object => values.ReadMap(value),
            JsonValueKind.Null => PropertyValue.Map.Empty,
            _ => throw new FormatException($"'{name}' must be an object"),
        }
        : PropertyValue.Map.Empty;
}
