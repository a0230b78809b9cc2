using System.Text.Json.Nodes;
using Pulumi;
using Pulumi.Kubernetes.Types.Inputs.Meta.V1;
using Pulumi.Utilities;

namespace Istio;

/// <summary>Makes the metadata of a manifest of inputs.</summary>
internal static class MetadataData
{
    /// <summary>Name, namespace, labels and annotations. What is not known is left out.</summary>
    public static ValueTask<JsonObject> Read(Input<ObjectMetaArgs>? input)
    {
        // Reading labels makes them an empty map, which would be registered: it is done before, and undone.
        var value = OutputUtilities.GetValueAsync(input.ToOutput());
        return value.IsCompletedSuccessfully && value.Result is { } metadata ? ReadAsync(metadata) : new ValueTask<JsonObject>(new JsonObject());
    }

    private static ValueTask<JsonObject> ReadAsync(ObjectMetaArgs metadata)
    {
        var (labels, annotations) = (metadata.Labels, metadata.Annotations);
        metadata.Labels = KeepFilled(labels)!;
        metadata.Annotations = KeepFilled(annotations)!;
        return CollectAsync(metadata.Name, metadata.Namespace, metadata.GenerateName, labels, annotations);
    }

    private static async ValueTask<JsonObject> CollectAsync(
        Input<string>? name, Input<string>? @namespace, Input<string>? generateName, InputMap<string> labels, InputMap<string> annotations)
    {
        var data = new JsonObject();
        await PlainData.AddAsync(data, "name", name, PlainData.Of).ConfigureAwait(false);
        await PlainData.AddAsync(data, "namespace", @namespace, PlainData.Of).ConfigureAwait(false);
        await PlainData.AddAsync(data, "generateName", generateName, PlainData.Of).ConfigureAwait(false);
        await PlainData.AddMapAsync(data, "labels", labels, PlainData.Of).ConfigureAwait(false);
        await PlainData.AddMapAsync(data, "annotations", annotations, PlainData.Of).ConfigureAwait(false);
        foreach (var field in data.Where(field => Payments.Infra.Analysis.Validation.UnknownValue.Is(field.Value)).Select(field => field.Key).ToList())
        {
            data.Remove(field);
        }

        return data;
    }

    private static InputMap<string>? KeepFilled(InputMap<string> map)
    {
        var value = OutputUtilities.GetValueAsync(map.ToOutput());
        return value.IsCompletedSuccessfully && value.Result is { IsEmpty: true } ? null : map;
    }
}
