using Payments.Infra.Preview.Values;

namespace Payments.Infra.Preview.Render;

/// <summary>A Kubernetes object with its manifest.</summary>
/// <param name="Manifest">The manifest.</param>
/// <param name="Source">What it is of: a URN, or the name of a chart.</param>
internal sealed record RenderedObject(PropertyValue.Map Manifest, string Source)
{
    public string ApiVersion => Document.TextAt(Manifest, "apiVersion");

    public string Kind => Document.TextAt(Manifest, "kind");

    public string Name => Document.TextAt(Manifest, "metadata", "name");

    /// <summary>The namespace that the manifest says; empty for none.</summary>
    public string Namespace => Document.TextAt(Manifest, "metadata", "namespace");

    /// <summary>API group; empty for the core.</summary>
    public string Group => ApiVersion.Split('/') is [var group, _] ? group : "";

    /// <summary>Such as <c>Deployment payments/ledger</c>.</summary>
    public string Title => Namespace.Length > 0 ? $"{Kind} {Namespace}/{Name}" : $"{Kind} {Name}";

    /// <summary>The same in a namespace.</summary>
    public RenderedObject In(string ns) => this with
    {
        Manifest = Manifest.With("metadata", (Manifest["metadata"] as PropertyValue.Map ?? PropertyValue.Map.Empty).With("namespace", Document.Text(ns))),
    };
}
