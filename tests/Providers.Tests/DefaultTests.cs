using System.Collections.Concurrent;
using System.Text.Json;

namespace Payments.Infra.Providers.Tests;

/// <summary>Inputs have the values of the schema before the program sets any.</summary>
[Collection(ProcessEnvironment.Name)]
public sealed class DefaultTests
{
    public static TheoryData<string> Files => SchemaTests.Files;

    [Theory]
    [MemberData(nameof(Files))]
    public async Task Every_input_has_the_default_of_the_schema_and_no_other(string file)
    {
        var expected = new SortedDictionary<string, string?>(StringComparer.Ordinal);
        var found = new ConcurrentDictionary<string, string?>();
        await new RecordingMocks().RunAsync(() =>
        {
            foreach (var (type, properties) in Schemas.InputClasses(file))
            {
                var args = Activator.CreateInstance(type)!;
                foreach (
                    var property in properties.EnumerateObject()
                        .Where(property => Schemas.TypeOf(property.Value) is not ("array" or "object") && !property.Value.TryGetProperty("environment", out _)))
                {
                    var name = $"{type.FullName}.{property.Name}";
                    expected[name] = property.Value.TryGetProperty("default", out var value) ? value.ToString() : null;
                    Read(args, property.Value.GetProperty("member").GetString()!, text => found[name] = text);
                }
            }
        });

        Assert.Equal(expected, new SortedDictionary<string, string?>(found, StringComparer.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Files))]
    public async Task Every_input_that_the_environment_gives_has_its_value(string file)
    {
        var inputs = Schemas.InputClasses(file)
            .SelectMany(owner => owner.Properties.EnumerateObject().Select(property => (owner.Class, Property: property)))
            .Where(input => input.Property.Value.TryGetProperty("environment", out _))
            .ToList();
        var found = new ConcurrentDictionary<string, string?>();
        foreach (var (type, property) in inputs)
        {
            var (variable, value) = (property.Value.GetProperty("environment").GetString()!, ValueFor(property.Value));
            var before = Environment.GetEnvironmentVariable(variable);
            Environment.SetEnvironmentVariable(variable, value);
            try
            {
                await new RecordingMocks().RunAsync(
                    () => Read(
                        Activator.CreateInstance(type)!,
                        property.Value.GetProperty("member").GetString()!,
                        text => found[$"{type.FullName}.{property.Name}"] = text));
            }
            finally
            {
                Environment.SetEnvironmentVariable(variable, before);
            }
        }

        Assert.Equal(
            inputs.Select(input => ($"{input.Class.FullName}.{input.Property.Name}", ValueFor(input.Property.Value))).Order(),
            found.Select(pair => (pair.Key, pair.Value!.ToLowerInvariant())).Order());
    }

    private static string ValueFor(JsonElement property) => Schemas.TypeOf(property) switch { "boolean" => "true", "integer" or "number" => "7", _ => "text" };

    private static void Read(object args, string member, Action<string?> give) => InputText.Read(args.GetType().GetProperty(member)!.GetValue(args), give);
}
