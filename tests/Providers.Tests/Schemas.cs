using System.Text.Json;

namespace Payments.Infra.Providers.Tests;

/// <summary>What the schema files say, for comparison with what came of them.</summary>
internal static class Schemas
{
    public static readonly IReadOnlyDictionary<string, Type> Packages = new Dictionary<string, Type>
    {
        ["pulumi-kubernetes"] = typeof(Pulumi.Kubernetes.Provider),
        ["pulumi-azure-native"] = typeof(Pulumi.AzureNative.Provider),
        ["pulumi-random"] = typeof(Pulumi.Random.Provider),
    };

    public static JsonElement Read(string file)
    {
        using var stream = typeof(Schemas).Assembly.GetManifestResourceStream(file)!;
        using var document = JsonDocument.Parse(stream);
        return document.RootElement.Clone();
    }

    /// <summary>Every resource of one type.</summary>
    public static IEnumerable<JsonProperty> Resources(string file) =>
        Read(file).GetProperty("resources").EnumerateObject().Where(resource => !resource.Value.TryGetProperty("typeInputs", out _));

    /// <summary>Every class of inputs, those of resources and the nested ones.</summary>
    public static IEnumerable<(Type Class, JsonElement Properties)> InputClasses(string file) => Resources(file)
        .Select(resource => (Class: Class(file, resource.Value.GetProperty("args")), Inputs: resource.Value.GetProperty("inputs")))
        .Concat(Read(file).GetProperty("types").EnumerateObject()
            .Where(type => type.Value.TryGetProperty("inputs", out _))
            .Select(type => (Packages[file].Assembly.GetType(type.Name)!, type.Value.GetProperty("inputs"))));

    public static Type Class(string file, JsonElement name) =>
        Packages[file].Assembly.GetType(name.GetString()!) ?? throw new InvalidOperationException($"There is no class {name}.");

    /// <summary>The JSON type of a property; null for a reference or a choice.</summary>
    public static string? TypeOf(JsonElement property) => property.TryGetProperty("type", out var type) ? type.GetString() : null;

    /// <summary>The token of an alias: the version alone stands for the resource's own token with that version.</summary>
    public static string Alias(string token, string alias) =>
        alias.Contains(':', StringComparison.Ordinal) ? alias : $"{token.Split(':')[0]}:{token.Split(':')[1].Split('/')[0]}/{alias}:{token.Split(':')[2]}";
}
