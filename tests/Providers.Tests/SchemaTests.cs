using System.Reflection;
using System.Text.Json;
using Pulumi;

namespace Payments.Infra.Providers.Tests;

/// <summary>Everything that a schema lists is there.</summary>
public sealed class SchemaTests
{
    public static TheoryData<string, int> Files => new()
    {
        { "pulumi-kubernetes", 30 },
        { "pulumi-azure-native", 47 },
        { "pulumi-random", 9 },
    };

    [Theory]
    [MemberData(nameof(Files))]
    public void Every_resource_carries_its_token_and_the_version_that_the_engine_loads(string file, int count)
    {
        var schema = Schemas.Read(file);
        var resources = schema.GetProperty("resources").EnumerateObject().ToList();

        Assert.Equal(count, resources.Count);
        Assert.All(resources.Where(resource => !resource.Value.TryGetProperty("typeInputs", out _)), resource =>
        {
            var attribute = Schemas.Class(file, resource.Value.GetProperty("csharp")).GetCustomAttribute<ResourceTypeAttribute>()!;
            Assert.Equal(resource.Name, attribute.Type);
            Assert.Equal(schema.GetProperty("version").GetString(), attribute.Version);
        });
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void Every_input_has_the_wire_name_and_flags_of_the_schema(string file, int count)
    {
        var schema = Schemas.Read(file);
        var owners = schema.GetProperty("resources").EnumerateObject()
            .Select(resource => (Class: Schemas.Class(file, resource.Value.GetProperty("args")), Inputs: resource.Value.GetProperty("inputs")))
            .Concat(schema.GetProperty("types").EnumerateObject()
                .Where(type => type.Value.TryGetProperty("inputs", out _))
                .Select(type => (Class: Schemas.Packages[file].Assembly.GetType(type.Name)!, Inputs: type.Value.GetProperty("inputs"))))
            .ToList();

        Assert.True(owners.Count >= count);
        Assert.All(owners, owner => Assert.Equal(
            owner.Inputs.EnumerateObject().Select(input => (input.Name, Flag(input.Value, "required"), Flag(input.Value, "json"))).Order(),
            Members(owner.Class).Order()));
    }

    [Fact]
    public void Every_function_of_Azure_can_be_called()
    {
        var functions = Schemas.Read("pulumi-azure-native").GetProperty("functions").EnumerateObject().ToList();

        Assert.Equal(4, functions.Count);
        Assert.All(functions, function => Assert.Equal(
            ["Invoke", "Invoke", "InvokeAsync"],
            Schemas.Class("pulumi-azure-native", function.Value.GetProperty("csharp"))
                .GetMethods(BindingFlags.Public | BindingFlags.Static).Select(method => method.Name).Order(StringComparer.Ordinal)));
    }

    [Fact]
    public void Every_enumeration_of_Azure_has_its_values()
    {
        var enumerations = Schemas.Read("pulumi-azure-native").GetProperty("types").EnumerateObject()
            .Where(type => type.Value.TryGetProperty("enum", out _)).ToList();

        Assert.Equal(213, enumerations.Count);
        Assert.All(enumerations, enumeration => Assert.Equal(
            enumeration.Value.GetProperty("enum").EnumerateArray().Select(value => (value.GetProperty("member").GetString(), value.GetProperty("value").GetString())).Order(),
            typeof(Pulumi.AzureNative.Provider).Assembly.GetType(enumeration.Name)!.GetProperties(BindingFlags.Public | BindingFlags.Static)
                .Select(member => ((string?)member.Name, member.GetValue(null)!.ToString())).Order()));
    }

    private static IEnumerable<(string, bool, bool)> Members(Type type) =>
        type.GetFields(BindingFlags.Instance | BindingFlags.NonPublic).Cast<MemberInfo>()
            .Concat(type.GetProperties(BindingFlags.Instance | BindingFlags.Public))
            .Select(member => member.GetCustomAttributesData().FirstOrDefault(attribute => attribute.AttributeType == typeof(InputAttribute)))
            .OfType<CustomAttributeData>()
            .Select(attribute => (
                (string)attribute.ConstructorArguments[0].Value!,
                (bool)attribute.ConstructorArguments[1].Value!,
                (bool)attribute.ConstructorArguments[2].Value!));

    private static bool Flag(JsonElement property, string name) => property.TryGetProperty(name, out var value) && value.GetBoolean();
}
