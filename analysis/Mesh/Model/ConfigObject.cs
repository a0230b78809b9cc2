using System.Globalization;
using Payments.Infra.Analysis.Validation.Istio.Rules;

namespace Payments.Infra.Analysis.Mesh.Model;

/// <summary>An object that a mesh is configured with, such as a VirtualService or a Deployment.</summary>
internal sealed class ConfigObject
{
    private readonly JsonObject? metadata;

    public ConfigObject(JsonObject manifest)
    {
        metadata = manifest.Message("metadata");
        Kind = manifest.Text("kind");
        Namespace = metadata.Text("namespace") is { Length: > 0 } name ? name : "default";
        Name = metadata.Text("name");
        Manifest = manifest;
        Spec = manifest.Message("spec") ?? [];
        Created = DateTimeOffset.TryParse(
            metadata.Text("creationTimestamp"), CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var time) ? time : default;
    }

    public string Kind { get; }

    public string Namespace { get; }

    public string Name { get; }

    public JsonObject Manifest { get; }

    public JsonObject Spec { get; }

    /// <summary>When a cluster made it; the beginning of time for one that no cluster has made.</summary>
    public DateTimeOffset Created { get; }

    public string Annotation(string name) => metadata.Message("annotations").Text(name);

    public LabelSet Labels => LabelSet.Of(metadata.Message("labels"));

    public override string ToString() => $"{Namespace}/{Name}";
}
