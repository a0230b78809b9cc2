using System.Text.Json.Nodes;
using Payments.Infra.SchemaTool.JavaScript;
using Payments.Infra.SchemaTool.Npm;
using Payments.Infra.SchemaTool.TypeScript;

namespace Payments.Infra.SchemaTool.Lines;

/// <summary>The line of a resource.</summary>
internal static class ResourceLine
{
    /// <summary>Makes the line from what the package says.</summary>
    /// <param name="context">What lines are made with.</param>
    /// <param name="token">Type token.</param>
    /// <param name="place">Where the package has it.</param>
    /// <param name="known">The line so far; null for a resource that the schema does not have.</param>
    /// <exception cref="SchemaToolException">A file of the package is missing, or of another form.</exception>
    public static JsonObject Make(LineContext context, string token, TokenPlace place, JsonObject? known)
    {
        var declarations = context.Source.Package.Declarations(place.Declarations);
        var script = context.Source.Package.Script(place.Script);
        var facts = ConstructorReader.Read(script, place.Name);
        var type = declarations.Class(place.Name);
        var args = declarations.Interface(place.Name + "Args");
        var kind = token.StartsWith("pulumi:providers:", StringComparison.Ordinal) ? "provider" : facts.IsRemote ? "component" : "custom";
        CheckOptionalArguments(context, declarations, type, args);

        var line = new JsonObject
        {
            ["csharp"] = context.Names.Class(place.Folder, place.Name),
            ["args"] = context.Names.Args(place.Folder, place.Name),
            ["kind"] = kind,
            ["base"] = (string?)known?["base"] ?? Base(context, kind),
        };
        line["inputs"] = context.Properties(declarations, args.Members, (string)line["args"]!, isInput: true, facts.Inputs, known?["inputs"] as JsonObject);
        line["outputs"] = context.Properties(
            declarations,
            type.Properties,
            (string)line["csharp"]!,
            isInput: false,
            ImmutableDictionary<string, InputFacts>.Empty,
            known?["outputs"] as JsonObject);
        if (declarations.Interfaces.ContainsKey(place.Name + "State"))
        {
            line["state"] = context.Names.Class(place.Folder, place.Name) + "State";
        }

        AddConstants(line, facts);
        AddList(line, "secretOutputs", facts.SecretOutputs);
        AddList(line, "replaceOnChanges", facts.ReplaceOnChanges);
        AddList(line, "aliases", [.. facts.Aliases.Select(alias => Alias(token, alias))]);
        AddMethods(context, line, declarations, script, type, known);
        return line;
    }

    /// <summary>The version alone where that is all that an older token differs in.</summary>
    private static string Alias(string token, string alias)
    {
        var (package, module, name) = (token.Split(':')[0], token.Split(':')[1].Split('/')[0], token.Split(':')[2]);
        var version = alias.Split(':') is [_, var space, _] && space.IndexOf('/', StringComparison.Ordinal) is var slash and > 0 ? space[(slash + 1)..] : "";
        return version.Length > 0 && alias == $"{package}:{module}/{version}:{name}" ? version : alias;
    }

    private static string Base(LineContext context, string kind) => kind switch
    {
        "provider" => "Pulumi.ProviderResource",
        "component" => "Pulumi.ComponentResource",
        _ => context.Names.IsKubernetes ? "Pulumi.Kubernetes.KubernetesResource" : "Pulumi.CustomResource",
    };

    /// <summary>The generator derives whether a constructor needs inputs; the package must agree.</summary>
    private static void CheckOptionalArguments(LineContext context, DeclarationFile declarations, ClassDeclaration type, InterfaceDeclaration args)
    {
        var derived = context.Names.IsKubernetes || args.Members.All(member => member.IsOptional);
        if (type.HasOptionalArguments != derived)
        {
            throw new SchemaToolException(
                $"{declarations.Path}:{type.Line}: the constructor of '{type.Name}' {(derived ? "needs" : "does not need")} its inputs, against the rule " +
                "that the generator follows");
        }
    }

    private static void AddConstants(JsonObject line, ConstructorFacts facts)
    {
        var constants = new JsonObject();
        foreach (var (name, input) in facts.Inputs.Where(input => input.Value.Constant is not null).OrderBy(input => input.Key, StringComparer.Ordinal))
        {
            constants[name] = input.Constant!.DeepClone();
        }

        if (constants.Count > 0)
        {
            line["constants"] = constants;
        }
    }

    private static void AddList(JsonObject line, string key, ImmutableArray<string> values)
    {
        if (!values.IsEmpty)
        {
            line[key] = new JsonArray([.. values.Select(value => JsonValue.Create(value))]);
        }
    }

    private static void AddMethods(LineContext context, JsonObject line, DeclarationFile declarations, Script script, ClassDeclaration type, JsonObject? known)
    {
        var methods = new JsonObject();
        foreach (var method in type.Methods.Where(method => method.Name != MethodDeclaration.Constructor))
        {
            var token = MethodReader.Token(script, type.Name, method.Name);
            var knownMethod = known?["methods"]?[token] as JsonObject;
            var member = (string?)knownMethod?["member"] ?? char.ToUpperInvariant(method.Name[0]) + method.Name[1..];
            var result = declarations.Interface(method.Returns is TypeExpression.Name { Path: "pulumi.Output", Arguments: [TypeExpression.Name name] }
                ? name.Path
                : throw new SchemaToolException(
                    $"{declarations.Path}:{method.Line}: method '{method.Name}' returns '{method.Returns}'; a schema can say only an output of an object"));
            methods[token] = new JsonObject
            {
                ["member"] = member,
                ["outputs"] = context.Properties(
                    declarations,
                    result.Members,
                    $"{line["csharp"]}{member}Result",
                    isInput: false,
                    ImmutableDictionary<string, InputFacts>.Empty,
                    knownMethod?["outputs"] as JsonObject),
            };
        }

        if (methods.Count > 0)
        {
            line["methods"] = methods;
        }
    }
}
