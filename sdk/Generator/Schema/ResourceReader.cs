using System.Text.Json;

namespace Payments.Infra.Generator.Schema;

/// <summary>Reads the line of a resource.</summary>
internal sealed class ResourceReader(PropertyReader properties)
{
    private static readonly string[] Kinds = ["custom", "component", "provider"];

    private static readonly string[] Keys =
        ["csharp", "args", "kind", "base", "inputs", "outputs", "state", "typeInputs", "constants", "secretOutputs", "replaceOnChanges", "aliases", "methods"];

    /// <summary>Reads a resource.</summary>
    /// <exception cref="SchemaException">Something is missing or of the wrong kind.</exception>
    public ResourceSchema Read(JsonProperty resource)
    {
        var (token, value) = (resource.Name, resource.Value);
        var path = $"$.resources['{token}']";
        value.Only(path, Keys);
        var inputs = properties.Read(value.Required("inputs", path), $"{path}.inputs", "");
        var kind = value.RequiredText("kind", path);
        return new ResourceSchema(token, value.RequiredText("csharp", path), value.RequiredText("args", path), value.RequiredText("base", path))
        {
            Kind = Kinds.Contains(kind)
                ? kind
                : throw new SchemaException($"{path}.kind", $"'{kind}' is no kind of resource; allowed are {string.Join(", ", Kinds)}"),
            Inputs = inputs,
            Outputs = properties.Read(value.Required("outputs", path), $"{path}.outputs", ""),
            StateName = value.OptionalText("state", path),
            TypeInputs = value.Texts("typeInputs", path),
            ReplaceOnChanges = value.Texts("replaceOnChanges", path),
            SecretOutputs = value.Texts("secretOutputs", path),
            Aliases = [.. value.Texts("aliases", path).Select(alias => Alias(token, alias))],
            Constants = [.. value.OptionalMembers("constants", path).Select(
                constant => (Member(constant.Name), constant.Value.Text($"{path}.constants.{constant.Name}")))],
            Methods = [.. value.OptionalMembers("methods", path).Select(method => Method(method, $"{path}.methods['{method.Name}']"))],
        };

        string Member(string wire) => inputs.FirstOrDefault(input => input.Wire == wire)?.Member
            ?? throw new SchemaException($"{path}.constants", $"'{wire}' is no input");
    }

    /// <summary>A token as it is, or with nothing but another version: <c>v1beta1</c> of <c>a:b/v1:C</c> is <c>a:b/v1beta1:C</c>.</summary>
    private static string Alias(string token, string alias) =>
        alias.Any(letter => letter is ':') || token.Split(':') is not [var package, var module, var name]
            ? alias
            : $"{package}:{module.Split('/')[0]}/{alias}:{name}";

    private MethodSchema Method(JsonProperty method, string path)
    {
        method.Value.Only(path, "member", "outputs");
        return new MethodSchema(
            method.Name, method.Value.RequiredText("member", path), properties.Read(method.Value.Required("outputs", path), $"{path}.outputs", ""));
    }
}
