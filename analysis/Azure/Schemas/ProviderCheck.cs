using System.Globalization;
using System.Text.Json;
using Payments.Infra.Analysis.Validation;

namespace Payments.Infra.Analysis.Azure.Schemas;

/// <summary>
/// What azure-native itself refuses before it asks Azure: required inputs that are missing, and values of another type (<c>Check</c>, <c>validateType</c> and
/// <c>validateProperty</c> in provider/pkg/provider/provider.go of pulumi/pulumi-azure-native). Lengths, patterns and limits that it knows of some inputs
/// stand in none of its packages, and are left to it.
/// </summary>
public static class ProviderCheck
{
    private const string NoLocation = ". Either set it explicitly or configure it with 'pulumi config set azure-native:location <value>'.";

    /// <summary>Why the provider refuses inputs, in its words, by path; nothing for types that nobody here knows, or of a named version of the API.</summary>
    /// <param name="type">Type token, such as <c>azure-native:network:Subnet</c>.</param>
    /// <param name="inputs">Inputs, with the names that the provider has made; a <see cref="Cluster.UnknownValue"/> stands for each unknown part.</param>
    public static ImmutableArray<ProviderFailure> Check(string type, JsonObject inputs) => InputSchema.Instance.Of(type) is { } definitions
        ?
        [
            .. SchemaWalk.Objects(Field.Of(inputs), definitions).SelectMany(found => Missing(found.Field, found.Definitions))
                .Concat(SchemaWalk.Values(Field.Of(inputs), definitions).SelectMany(found => OtherType(found.Field, found.Type)))
                .OrderBy(failure => failure.Path, StringComparer.Ordinal),
        ]
        : [];

    private static IEnumerable<ProviderFailure> Missing(Field field, IReadOnlyDictionary<string, InputDefinition> definitions) =>
        from definition in definitions
        where definition.Value.IsRequired && !field[definition.Key].Exists
        let path = field[definition.Key].ToString()
        select new ProviderFailure(path, $"missing required property '{path}'{(path == "location" ? NoLocation : "")}");

    private static IEnumerable<ProviderFailure> OtherType(Field field, InputType type)
    {
        var (expected, found) = (NameOf(type), field.Value!.GetValueKind());
        if (Refuses(expected, found) is { } article)
        {
            yield return new(field.ToString(), $"'{field}' should be of type '{expected}' but got {article}");
        }
        else if (expected == "integer" && found == JsonValueKind.Number && field.Integer is null)
        {
            yield return new(
                field.ToString(), string.Create(CultureInfo.InvariantCulture, $"'{field}' must be an integer but got {field.Value.GetValue<double>():F6}"));
        }
    }

    private static string NameOf(InputType type) => type switch
    {
        InputType.Scalar scalar => scalar.Name,
        InputType.Enumeration => "string",
        InputType.List => "array",
        _ => "object",
    };

    /// <summary>What was given, where the provider does not take it; a flag, and an object in place of another type, it leaves to Azure.</summary>
    private static string? Refuses(string expected, JsonValueKind found) => expected == "any" ? null : found switch
    {
        JsonValueKind.Array when expected != "array" => "an array",
        JsonValueKind.String when expected != "string" => "a string",
        JsonValueKind.Number when expected is not ("number" or "integer") => "a number",
        _ => null,
    };
}
