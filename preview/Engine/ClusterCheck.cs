using System.Text.Json.Nodes;
using Payments.Infra.Analysis.Cluster;
using Payments.Infra.Preview.Values;

namespace Payments.Infra.Preview.Engine;

/// <summary>Refuses a Kubernetes object that a cluster would refuse.</summary>
internal static class ClusterCheck
{
    /// <summary>Checks the inputs of a resource. What is unknown or secret in them is not judged.</summary>
    /// <exception cref="RegistrationException">A cluster would refuse the object.</exception>
    public static void Require(ResourceState resource)
    {
        if (Urns.PackageOf(resource.Type) != "kubernetes" || resource.Inputs["kind"] is null)
        {
            return;
        }

        if (ClusterAdmission.CheckPlanned((JsonObject)Manifest(resource.Inputs)!) is { IsEmpty: false } reasons)
        {
            throw new RegistrationException(resource.Urn, $"the cluster would refuse it: {string.Join("; ", reasons)}");
        }
    }

    private static JsonNode? Manifest(PropertyValue value) => value switch
    {
        PropertyValue.NullValue => null,
        PropertyValue.Bool flag => JsonValue.Create(flag.Value),
        PropertyValue.Number { Value: var number } when number == Math.Truncate(number) && Math.Abs(number) < long.MaxValue => JsonValue.Create((long)number),
        PropertyValue.Number number => JsonValue.Create(number.Value),
        PropertyValue.Text text => JsonValue.Create(text.Value),
        PropertyValue.List list => new JsonArray([.. list.Items.Select(Manifest)]),
        PropertyValue.Map map => new JsonObject(map.Fields.Select(field => KeyValuePair.Create(field.Key, Manifest(field.Value)))),
        _ => UnknownValue.Create(),
    };
}
