using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Payments.Infra.Analysis.Validation;
using Pulumi;
using Pulumi.Kubernetes.Types.Inputs.Meta.V1;

namespace Istio;

/// <summary>Checks the inputs of a resource when it is made, as the API server and istiod check its object when it is created.</summary>
/// <param name="apiVersion">API version of the resource.</param>
/// <param name="kind">Its kind.</param>
/// <param name="name">Its name in the program.</param>
internal sealed partial class ResourceAdmission(string apiVersion, string kind, string name)
{
    private const string DefaultNamespace = "default";

    /// <summary>Checks inputs: at once when all that they hold is there already, and otherwise when it is.</summary>
    /// <param name="metadata">Metadata of the object.</param>
    /// <param name="spec">Spec of the object.</param>
    /// <returns>The spec to register: it fails if it would be refused.</returns>
    /// <exception cref="ResourceRefusedException">The inputs would be refused.</exception>
    public Input<TSpec>? Check<TSpec>(Input<ObjectMetaArgs>? metadata, Input<TSpec>? spec)
        where TSpec : class, IPlainData
    {
        var manifest = ReadAsync(MetadataData.Read(metadata), spec).AsTask();
        if (manifest.IsCompletedSuccessfully)
        {
            Refuse(manifest.Result);
        }

        return manifest.IsCompletedSuccessfully || spec is null ? spec : Checked(spec, manifest);
    }

    private Output<TSpec> Checked<TSpec>(Input<TSpec> spec, Task<JsonObject> manifest) => spec.Apply(async known =>
    {
        Refuse(await manifest.ConfigureAwait(false));
        return known;
    });

    private async ValueTask<JsonObject> ReadAsync<TSpec>(ValueTask<JsonObject> metadata, Input<TSpec>? spec)
        where TSpec : class, IPlainData
    {
        var manifest = new JsonObject { ["apiVersion"] = apiVersion, ["kind"] = kind, ["metadata"] = Named(await metadata.ConfigureAwait(false)) };
        await PlainData.AddAsync(manifest, "spec", spec, PlainData.OfPartAsync).ConfigureAwait(false);
        return manifest;
    }

    /// <summary>What has no name or namespace gets them from the provider.</summary>
    private JsonObject Named(JsonObject metadata)
    {
        if (!metadata.ContainsKey("name") && !metadata.ContainsKey("generateName"))
        {
            metadata["name"] = ObjectName().IsMatch(name) ? name : kind.ToLowerInvariant();
        }

        metadata.TryAdd("namespace", DefaultNamespace);
        return metadata;
    }

    private void Refuse(JsonObject manifest)
    {
        if (IstioAdmission.Check(manifest) is { IsEmpty: false } reasons)
        {
            throw new ResourceRefusedException(kind, name, reasons);
        }
    }

    [GeneratedRegex(@"\A[a-z0-9]([-a-z0-9]{0,61}[a-z0-9])?\z", RegexOptions.CultureInvariant)]
    private static partial Regex ObjectName();
}
