using System.Text.Json;
using Payments.Infra.Analysis.Rules.Mesh.Model;
using Payments.Infra.Analysis.Validation.Istio.Rules;

namespace Payments.Infra.Analysis.Rules.Mesh.Injection;

/// <summary>What a control plane injects: the ConfigMap of its revision, whose key <c>values</c> holds the values of the chart as JSON.</summary>
internal sealed class InjectorConfig
{
    /// <summary>Name of the ConfigMap of the revision <c>default</c>; those of others have the revision behind it.</summary>
    public const string Name = "istio-sidecar-injector";

    private static readonly JsonDocumentOptions Strict = new() { AllowDuplicateProperties = false };

    private readonly JsonObject? values;

    private InjectorConfig(MeshObject map) => values = Read(map.Manifest.Message("data").Text("values"));

    /// <summary>Whether namespaces that say nothing get proxies.</summary>
    public bool EnablesNamespacesByDefault => values.Message("sidecarInjectorWebhook").Flag("enableNamespacesByDefault");

    /// <summary>The image of proxies; empty when the values cannot be read.</summary>
    public string ProxyImage
    {
        get
        {
            var global = values.Message("global");
            var image = global.Message("proxy").Text("image");
            return values is null ? ""
                : image.Contains('/', StringComparison.Ordinal) ? image
                : $"{global.Text("hub")}/{image}:{global.Text("tag")}";
        }
    }

    /// <summary>Name of the ConfigMap of a revision.</summary>
    /// <param name="revision">The revision; empty for the default one.</param>
    public static string NameOf(string revision) => revision is "" or "default" ? Name : $"{Name}-{revision}";

    /// <summary>The configurations of all control planes by the name of their ConfigMap.</summary>
    public static ImmutableDictionary<string, InjectorConfig> Of(MeshObjects mesh)
    {
        var found = ImmutableDictionary.CreateBuilder<string, InjectorConfig>(StringComparer.Ordinal);
        foreach (var map in mesh.Of("ConfigMap").Where(map => map.Name.StartsWith(Name, StringComparison.Ordinal)))
        {
            found[map.Name] = new InjectorConfig(map);
        }

        return found.ToImmutable();
    }

    private static JsonObject? Read(string text)
    {
        try
        {
            return JsonNode.Parse(text, documentOptions: Strict) as JsonObject;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
