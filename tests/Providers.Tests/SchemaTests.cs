using System.Collections.Concurrent;
using System.Reflection;
using System.Text.Json;
using Pulumi;

namespace Payments.Infra.Providers.Tests;

/// <summary>Everything that a schema lists is there.</summary>
public sealed class SchemaTests
{
    public static TheoryData<string> Files => [.. Schemas.Packages.Keys];

    [Theory]
    [MemberData(nameof(Files))]
    public void Every_resource_carries_its_token_and_the_version_that_the_engine_loads(string file)
    {
        var schema = Schemas.Read(file);

        Assert.NotEmpty(Schemas.Resources(file));
        Assert.All(Schemas.Resources(file), resource =>
        {
            var attribute = Schemas.Class(file, resource.Value.GetProperty("csharp")).GetCustomAttribute<ResourceTypeAttribute>()!;
            Assert.Equal(resource.Name, attribute.Type);
            Assert.Equal(schema.GetProperty("version").GetString(), attribute.Version);
        });
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void Every_input_has_the_wire_name_and_flags_of_the_schema(string file)
    {
        Assert.NotEmpty(Schemas.InputClasses(file));
        Assert.All(Schemas.InputClasses(file), owner => Assert.Equal(
            owner.Properties.EnumerateObject().Select(input => (input.Name, Flag(input.Value, "required"), Flag(input.Value, "json"))).Order(),
            Members(owner.Class).Order()));
    }

    /// <summary>A resource of any type takes its type from its arguments, which are written by hand.</summary>
    [Fact]
    public void The_inputs_that_name_a_type_are_not_marked_as_required() => Assert.Equal(
        [("apiVersion", false, false), ("kind", false, false), ("metadata", false, false)],
        Members(typeof(Pulumi.Kubernetes.ApiExtensions.CustomResourceArgs)).Order());

    [Theory]
    [MemberData(nameof(Files))]
    public void A_constructor_needs_inputs_where_one_is_required(string file)
    {
        var isKubernetes = Schemas.Read(file).TryGetProperty("compatibility", out _);

        Assert.All(Schemas.Resources(file), resource =>
        {
            var args = Schemas.Class(file, resource.Value.GetProperty("csharp")).GetConstructors()
                .Select(constructor => constructor.GetParameters()[1])
                .Single(parameter => parameter.ParameterType == Schemas.Class(file, resource.Value.GetProperty("args")));
            Assert.Equal(
                isKubernetes || !resource.Value.GetProperty("inputs").EnumerateObject().Any(input => Flag(input.Value, "required")), args.HasDefaultValue);
        });
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void An_output_may_be_missing_where_the_schema_says_so(string file)
    {
        var nullability = new NullabilityInfoContext();

        Assert.All(Schemas.Resources(file), resource => Assert.All(resource.Value.GetProperty("outputs").EnumerateObject(), output =>
        {
            var member = Schemas.Class(file, resource.Value.GetProperty("csharp")).GetProperty(output.Value.GetProperty("member").GetString()!)!;
            if (Schemas.TypeOf(output.Value) != "array")
            {
                Assert.Equal(Flag(output.Value, "nullable"), nullability.Create(member).GenericTypeArguments[0].ReadState == NullabilityState.Nullable);
            }
        }));
    }

    [Theory]
    [MemberData(nameof(Files))]
    public async Task A_resource_has_the_aliases_and_secret_outputs_of_the_schema_in_its_order(string file)
    {
        var aliases = new ConcurrentDictionary<(string Token, int Index), string?>();
        await new RecordingMocks().RunAsync(() =>
        {
            foreach (var resource in Schemas.Resources(file))
            {
                var options = Options(Schemas.Class(file, resource.Value.GetProperty("csharp")));
                Assert.Equal(Texts(resource.Value, "secretOutputs"), (options as CustomResourceOptions)?.AdditionalSecretOutputs ?? []);
                foreach (var (index, alias) in options.Aliases.Index())
                {
                    alias.ToOutput().Apply(value =>
                    {
                        InputText.Read(value.Type, text => aliases[(resource.Name, index)] = text);
                        return 0;
                    });
                }
            }
        });

        Assert.Equal(
            Schemas.Resources(file).SelectMany(
                resource => Texts(resource.Value, "aliases")
                    .Select((alias, index) => ((resource.Name, index), (string?)Schemas.Alias(resource.Name, alias)))).Order(),
            aliases.Select(alias => (alias.Key, alias.Value)).Order());
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void Every_function_can_be_called(string file) => Assert.All(
        Schemas.Read(file).TryGetProperty("functions", out var functions) ? functions.EnumerateObject() : [],
        function => Assert.Equal(
            ["Invoke", "Invoke", "InvokeAsync"],
            Schemas.Class(file, function.Value.GetProperty("csharp"))
                .GetMethods(BindingFlags.Public | BindingFlags.Static).Select(method => method.Name).Order(StringComparer.Ordinal)));

    [Theory]
    [MemberData(nameof(Files))]
    public void Every_enumeration_has_its_values(string file) => Assert.All(
        Schemas.Read(file).GetProperty("types").EnumerateObject().Where(type => type.Value.TryGetProperty("enum", out _)),
        enumeration => Assert.Equal(
            enumeration.Value.GetProperty("enum").EnumerateArray().Select(
                value => (value.GetProperty("member").GetString(), value.GetProperty("value").GetString())).Order(),
            Schemas.Packages[file].Assembly.GetType(enumeration.Name)!.GetProperties(BindingFlags.Public | BindingFlags.Static)
                .Select(member => ((string?)member.Name, member.GetValue(null)!.ToString())).Order()));

    private static ResourceOptions Options(Type resource) =>
        (ResourceOptions)resource.GetMethod("MakeResourceOptions", BindingFlags.NonPublic | BindingFlags.Static)!.Invoke(null, [null, null])!;

    private static IEnumerable<string> Texts(JsonElement line, string key) =>
        line.TryGetProperty(key, out var values) ? values.EnumerateArray().Select(value => value.GetString()!) : [];

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
