using System.Text.Json.Nodes;
using Payments.Infra.Analysis.Validation.Istio.Decoding;

namespace Payments.Infra.Analysis.Tests.Validation;

/// <summary>Every enumeration of the schemas has a name to tell in messages.</summary>
public sealed class NetworkingEnumTests
{
    [Fact]
    public void Every_enumeration_of_every_kind_has_a_name()
    {
        var fields = Kinds().SelectMany(kind => Enumerations(kind.Spec, kind.Name, "").Select(place => (kind.Name, place.Parent, place.Field))).ToList();

        Assert.True(fields.Count > 50);
        Assert.All(fields, field => Assert.StartsWith("istio.", EnumNames.Of(field.Name, field.Parent, field.Field), StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("Gateway", "tls", "mode", "istio.networking.v1alpha3.ServerTLSSettings.TLSmode")]
    [InlineData("DestinationRule", "tls", "mode", "istio.networking.v1alpha3.ClientTLSSettings.TLSmode")]
    [InlineData("Sidecar", "outboundTrafficPolicy", "mode", "istio.networking.v1alpha3.OutboundTrafficPolicy.Mode")]
    [InlineData("Telemetry", "match", "mode", "istio.telemetry.v1alpha1.WorkloadMode")]
    [InlineData("WasmPlugin", "match", "mode", "istio.type.v1beta1.WorkloadMode")]
    public void Fields_of_one_name_have_each_their_own(string kind, string parent, string field, string name) =>
        Assert.Equal(name, EnumNames.Of(kind, parent, field));

    private static IEnumerable<(string Name, JsonObject Spec)> Kinds()
    {
        using var stream = typeof(EnumNames).Assembly.GetManifestResourceStream("istio-crds.json")!;
        return [.. JsonNode.Parse(stream)!["crds"]!.AsArray().Select(crd => (crd!["kind"]!.GetValue<string>(), crd["spec"]!.AsObject()))];
    }

    private static IEnumerable<(string Parent, string Field)> Enumerations(JsonObject schema, string field, string parent) =>
    [
        .. schema.ContainsKey("enum") ? [(parent, field)] : Array.Empty<(string, string)>(),
        .. (schema["properties"] as JsonObject ?? []).SelectMany(property => Enumerations(property.Value!.AsObject(), property.Key, field)),
        .. new[] { "items", "additionalProperties" }.Where(schema.ContainsKey).SelectMany(part => Enumerations(schema[part]!.AsObject(), field, parent)),
    ];
}
