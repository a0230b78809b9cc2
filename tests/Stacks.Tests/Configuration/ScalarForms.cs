using System.Text.Json.Nodes;
using Payments.Infra.Components.Azure;
using Payments.Infra.Components.Catalogue;
using Payments.Infra.Components.Mesh.Install;

namespace Payments.Infra.Stacks.Tests.Configuration;

/// <summary>Types that parse themselves, as a schema tells them: never narrower than the type, and as narrow as patterns can be.</summary>
internal static class ScalarForms
{
    private static readonly Dictionary<Type, Func<JsonObject>> Known = new()
    {
        [typeof(AzureRegion)] = () => Choices([.. AzureRegion.Names.Select(name => JsonValue.Create(name))]),
        [typeof(KubernetesVersion)] = () =>
            Choices([.. Minors().SelectMany(version => new[] { JsonValue.Create($"{version}"), JsonNode.Parse($"{version}") })]),
        [typeof(IstioVersion)] = () => Text("^[0-9]{1,3}\\.[0-9]{1,3}\\.[0-9]{1,3}$"),
        [typeof(MachineSize)] = () => Text("^Standard_[A-Z]+[1-9][0-9]{0,2}(-[0-9]+)?[a-z]*(_[A-Z0-9]+)?(_v[0-9]+)?$"),
        [typeof(AddressRange)] = () => Text("^([0-9]{1,3}\\.){3}[0-9]{1,3}/[0-9]{1,2}$"),
        [typeof(CpuQuantity)] = () => Number("^(?=.*[1-9])[0-9]*\\.?[0-9]*m?$", "exclusiveMinimum", 0),
        [typeof(ByteQuantity)] = () => Text("^0*[1-9][0-9]*(Mi|Gi)$"),
        [typeof(Percentage)] = () => Number("^0*(100(\\.0*)?|[0-9]{1,2}(\\.[0-9]*)?|\\.[0-9]+)$", "minimum", 0, ("maximum", 100)),
        [typeof(DateOnly)] = () => Text("^[0-9]{4}-[0-9]{2}-[0-9]{2}$"),
        [typeof(TimeOnly)] = () => Text("^[0-9]{1,2}:[0-9]{2}"),
    };

    /// <summary>The schema of a type.</summary>
    public static JsonObject Of(Type type) =>
        Known.TryGetValue(type, out var form) ? form() : throw new InvalidOperationException($"{nameof(ScalarForms)} has no form of {type.Name}: add one.");

    private static IEnumerable<KubernetesVersion> Minors() =>
        from minor in Enumerable.Range(0, 100)
        where KubernetesVersion.TryParse($"1.{minor}", null, out _)
        select new KubernetesVersion(1, minor);

    private static JsonObject Choices(JsonNode?[] values) => new() { ["enum"] = new JsonArray(values) };

    private static JsonObject Text(string pattern) => new() { ["type"] = "string", ["pattern"] = pattern };

    private static JsonObject Number(string pattern, string bound, int limit, params (string Bound, int Limit)[] more)
    {
        var schema = new JsonObject { ["type"] = new JsonArray("number", "string"), ["pattern"] = pattern, [bound] = limit };
        foreach (var (other, value) in more)
        {
            schema[other] = value;
        }

        return schema;
    }
}
