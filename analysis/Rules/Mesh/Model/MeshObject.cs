using Payments.Infra.Analysis.Mesh.Model;
using Payments.Infra.Analysis.Validation.Istio.Rules;

namespace Payments.Infra.Analysis.Rules.Mesh.Model;

/// <summary>An object as the analyser loads it.</summary>
internal sealed class MeshObject
{
    private readonly JsonObject? metadata;

    /// <summary>Takes a manifest.</summary>
    /// <param name="source">What a person looks for to change it.</param>
    /// <param name="manifest">The whole object.</param>
    /// <param name="isNamespaced">Whether objects of its kind are in namespaces; else what it says of one is passed over.</param>
    /// <param name="spec">Its <c>spec</c>: of Istio's kinds as istiod decodes it, of others as it stands.</param>
    public MeshObject(string source, JsonObject manifest, bool isNamespaced, JsonObject spec)
    {
        metadata = manifest.Message("metadata");
        Source = source;
        Kind = manifest.Text("kind");
        Namespace = isNamespaced ? metadata.Text("namespace") : "";
        Name = metadata.Text("name");
        Labels = LabelSet.Of(metadata.Message("labels"));
        Manifest = manifest;
        Spec = spec;
    }

    public string Source { get; }

    public string Kind { get; }

    /// <summary>Empty for kinds that are in none, and where the object says none.</summary>
    public string Namespace { get; }

    public string Name { get; }

    public LabelSet Labels { get; }

    public JsonObject Manifest { get; }

    public JsonObject Spec { get; }

    /// <summary>Namespace and name, with a slash between them where there is a namespace.</summary>
    public string FullName => Namespace.Length > 0 ? $"{Namespace}/{Name}" : Name;

    /// <summary>Kind, namespace and name, as messages show them.</summary>
    public string Origin => $"{Kind} {FullName}";

    /// <summary>What messages are sorted by.</summary>
    public string SortKey => $"{Kind}/{Name}/{Namespace}";

    public IEnumerable<(string Key, string Value)> Annotations => metadata.TextMap("annotations");

    /// <summary>The value of an annotation; empty when there is none.</summary>
    public string Annotation(string name) => metadata.Message("annotations").Text(name);

    /// <summary>Something wrong with the object.</summary>
    /// <param name="code">Such as <c>IST0101</c>.</param>
    /// <param name="path">Property at fault; empty for the object as a whole.</param>
    /// <param name="message">What is wrong, in Istio's words.</param>
    public MeshFault Fault(string code, string path, string message) => new(this, code, path, message);
}
