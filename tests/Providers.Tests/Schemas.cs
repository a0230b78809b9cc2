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

    public static Type Class(string file, JsonElement name) =>
        Packages[file].Assembly.GetType(name.GetString()!) ?? throw new InvalidOperationException($"There is no class {name}.");
}
