using Payments.Infra.Analysis.Cluster;

namespace Payments.Infra.Analysis.Plan;

/// <summary>An object that a plan makes or keeps, or that a file holds.</summary>
/// <param name="Source">What a person looks for to change it: a URN, or a file with a line.</param>
/// <param name="Manifest">The whole object.</param>
public sealed record PlannedObject(string Source, JsonObject Manifest)
{
    /// <summary>Whether it is no whole object, but gives some fields of one that somebody else makes. Default: a whole object.</summary>
    public bool IsPatch { get; init; }

    internal string Kind { get; } = KnownText.At(Manifest, "kind") ?? "";

    internal string Group { get; } = (KnownText.At(Manifest, "apiVersion") ?? "").Split('/') is [var group, _] ? group : "";

    internal string Namespace { get; } = KnownText.At(Manifest, "metadata", "namespace") ?? "";

    internal string Name { get; } = KnownText.At(Manifest, "metadata", "name") ?? "";

    /// <summary>Whether its name and namespace are known; a provider names what has no name.</summary>
    internal bool HasKnownPlace => Name.Length > 0 && !UnknownValue.Is((Manifest["metadata"] as JsonObject)?["namespace"]);

    /// <summary>Kind, namespace and name, as messages show them.</summary>
    internal string Shown => $"{Kind} {(Namespace.Length > 0 ? Namespace + "/" : "")}{Name}";
}
