using System.Security.Cryptography;
using System.Text;
using Payments.Infra.Preview.Values;

namespace Payments.Infra.Preview.Engine.Providers;

/// <summary>
/// The <c>kubernetes</c> package: objects without a name get one, a Secret's texts move into its data and all of it is
/// secret, and nothing that a cluster fills in is known.
/// </summary>
internal sealed class KubernetesProvider : EchoProvider
{
    private const string SecretType = "kubernetes:core/v1:Secret";

    public override CheckResult Check(CheckRequest request)
    {
        if (request.Inputs["kind"] is null)
        {
            return new(request.Inputs);
        }

        var inputs = WithName(request);
        return new(Urns.TypeOf(request.Urn) == SecretType ? WithSecretData(inputs) : inputs);
    }

    private static PropertyValue.Map WithName(CheckRequest resource)
    {
        var metadata = resource.Inputs["metadata"]?.Revealed() switch
        {
            null => PropertyValue.Map.Empty,
            PropertyValue.Map map => map,
            _ => null,
        };
        if (metadata is null || metadata["name"] is not null || metadata["generateName"] is not null)
        {
            return resource.Inputs;
        }

        var annotations = metadata["annotations"] as PropertyValue.Map ?? PropertyValue.Map.Empty;
        return resource.Inputs.With("metadata", metadata
            .With("name", new PropertyValue.Text($"{Urns.NameOf(resource.Urn)}-{Suffix(resource.Urn)}"))
            .With("annotations", annotations.With("pulumi.com/autonamed", new PropertyValue.Text("true"))));
    }

    /// <summary>Eight hexadecimal digits: the real provider's are random, these stay the same from run to run.</summary>
    private static string Suffix(string urn) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(urn)))[..8];

    private static PropertyValue.Map WithSecretData(PropertyValue.Map inputs)
    {
        var data = inputs["data"];
        if (inputs["stringData"] is { } stringData)
        {
            data = Merge(data, stringData);
            inputs = inputs.Without("stringData");
        }

        return data is null ? inputs : inputs.With("data", data.AsSecret());
    }

    private static PropertyValue Merge(PropertyValue? data, PropertyValue stringData) =>
        stringData.Revealed() is PropertyValue.Map texts && data?.Revealed() is null or PropertyValue.Map
            ? texts.Fields.Aggregate(
                data?.Revealed() as PropertyValue.Map ?? PropertyValue.Map.Empty,
                (merged, text) => merged.With(text.Key, Encode(text.Value)))
            : PropertyValue.Unknown;

    private static PropertyValue Encode(PropertyValue text) => text.Revealed() is PropertyValue.Text { Value: var value }
        ? new PropertyValue.Text(Convert.ToBase64String(Encoding.UTF8.GetBytes(value)))
        : PropertyValue.Unknown;
}
