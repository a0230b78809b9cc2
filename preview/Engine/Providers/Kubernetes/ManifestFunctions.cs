using Payments.Infra.Preview.Values;

namespace Payments.Infra.Preview.Engine.Providers.Kubernetes;

/// <summary>Functions of the package that make objects of manifests.</summary>
internal static class ManifestFunctions
{
    private const string Decode = "kubernetes:yaml:decode";
    private const string Template = "kubernetes:helm:template";
    private const string Kustomize = "kubernetes:kustomize:directory";

    /// <summary>Calls a function; null when its result cannot be known here.</summary>
    /// <exception cref="ProviderException">There is no such function, or it fails.</exception>
    public static PropertyValue.Map? Invoke(InvokeRequest request) => request.Token switch
    {
        Decode => Decoded(Required(request, "text"), (request.Arguments["defaultNamespace"]?.Revealed() as PropertyValue.Text)?.Value ?? ""),
        Kustomize => ToolManifest.OfKustomization(request.Directory, Required(request, "directory")) is { } text ? Decoded(text, "") : null,
        Template => null,
        _ => throw new ProviderException($"unknown Invoke type \"{request.Token}\""),
    };

    private static PropertyValue.Map Decoded(string text, string defaultNamespace) => PropertyValue.Map.Empty.With("result", new PropertyValue.List(
    [
        .. ManifestReader.Read(text)
            .Where(item => ObjectKind.Of(item) is { Kind.Length: > 0, Version.Length: > 0 })
            .Select(item => defaultNamespace.Length > 0 && Metadata.NamespaceOf(item).Length == 0 && BuiltInKinds.IsNamespaced(ObjectKind.Of(item)) != false
                ? Metadata.InNamespace(item, defaultNamespace)
                : item),
    ]));

    private static string Required(InvokeRequest request, string argument) => request.Arguments[argument]?.Revealed() is PropertyValue.Text text
        ? text.Value
        : throw new ProviderException($"missing required field '{argument}' of type string");
}
