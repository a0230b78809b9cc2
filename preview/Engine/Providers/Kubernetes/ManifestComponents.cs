using Payments.Infra.Preview.Values;

namespace Payments.Infra.Preview.Engine.Providers.Kubernetes;

/// <summary>Components whose parts are the objects of manifests: files, texts, charts and kustomizations.</summary>
internal static class ManifestComponents
{
    private const string File = "kubernetes:yaml/v2:ConfigFile";
    private const string Group = "kubernetes:yaml/v2:ConfigGroup";
    private const string Chart = "kubernetes:helm.sh/v4:Chart";
    private const string Kustomization = "kubernetes:kustomize/v2:Directory";

    /// <summary>The parts of a component; null when it is none of these.</summary>
    /// <exception cref="ProviderException">Its manifests cannot be read.</exception>
    public static ConstructResult? Construct(ConstructRequest request, KubernetesSettings settings)
    {
        try
        {
            return Parts(request, settings);
        }
        catch (ProviderException exception)
        {
            // The parts are an output, and waiting for it is what fails.
            throw new ProviderException($"marshaling properties: awaiting input property \"{ManifestParts.Output}\": {exception.Message}");
        }
    }

    private static ConstructResult? Parts(ConstructRequest request, KubernetesSettings settings) => request.Type switch
    {
        File or Group or Chart or Kustomization when request.Inputs.ContainsUnknown => Unknown(request),
        File or Group => ManifestParts.Of(request, Objects(request), settings.ComponentNamespace),
        Chart => ToolManifest.OfChart(request, settings) is { } text ? Parts(request, text, settings) : Without(request, "helm"),
        Kustomization => ToolManifest.OfKustomization(request) is { } text ? Parts(request, text, settings) : Without(request, "kubectl"),
        _ => null,
    };

    private static ConstructResult Parts(ConstructRequest request, string text, KubernetesSettings settings) => ManifestParts.Of(
        request,
        ManifestReader.Read(text),
        request.Inputs["namespace"]?.Revealed() is PropertyValue.Text { Value: { Length: > 0 } name } ? name : settings.ComponentNamespace);

    private static ConstructResult Unknown(ConstructRequest request) => request.Type is File or Group
        ? new([])
        {
            Remarks = [Warning($"{request.Type}:{request.Name} -- Required input properties have unknown values. Preview is incomplete.\n")],
            PartsOutput = ManifestParts.Output,
            IsIncomplete = true,
        }
        : Incomplete("Input properties have unknown values. Preview is incomplete.");

    private static ConstructResult Without(ConstructRequest request, string tool) => Incomplete(
        $"The objects of {request.Type} '{request.Name}' are not in this preview: that needs the program '{tool}', which is not on the PATH. "
        + $"Install {tool}, or put it on the PATH.");

    private static ConstructResult Incomplete(string message) => new([])
    {
        ComponentRemarks = [Warning(message)],
        PartsOutput = ManifestParts.Output,
        IsIncomplete = true,
    };

    private static ImmutableArray<PropertyValue.Map> Objects(ConstructRequest request)
    {
        var inputs = PlainObject.Of(request.Inputs);
        var texts = request.Type == File
            ? [ManifestFiles.Read(request.Directory, TextOf(inputs["file"]))]
            : ManifestFiles.ReadAll(request.Directory, inputs["files"]).Append(TextOf(inputs["yaml"]));
        var given = request.Inputs["objs"]?.Revealed() as PropertyValue.List;
        return [.. texts.SelectMany(text => ManifestReader.Read(text)), .. (given?.Items ?? []).Select(item => item.Revealed()).OfType<PropertyValue.Map>()];
    }

    private static string TextOf(PropertyValue? value) => (value as PropertyValue.Text)?.Value ?? "";

    private static (DiagnosticSeverity Severity, string Message) Warning(string message) => (DiagnosticSeverity.Warning, message);
}
