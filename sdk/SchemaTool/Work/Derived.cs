using System.Text.Json.Nodes;
using Payments.Infra.SchemaTool.Files;
using Payments.Infra.SchemaTool.Lines;
using Payments.Infra.SchemaTool.Npm;

namespace Payments.Infra.SchemaTool.Work;

/// <summary>The lines that the package gives.</summary>
/// <param name="Resources">Lines of resources by token.</param>
/// <param name="Functions">Lines of functions by token.</param>
/// <param name="Types">Lines of all types that they need, by C# name.</param>
/// <param name="Assumptions">What was taken to be so because nothing says otherwise.</param>
internal sealed record Derived(
    ImmutableSortedDictionary<string, JsonNode> Resources,
    ImmutableSortedDictionary<string, JsonNode> Functions,
    ImmutableSortedDictionary<string, JsonNode> Types,
    ImmutableArray<string> Assumptions)
{
    /// <summary>Makes the lines of some resources and functions, and of every type that they need.</summary>
    /// <param name="file">The schema; its lines say what the package cannot.</param>
    /// <param name="packages">Folder of npm packages.</param>
    /// <param name="tokens">Tokens of the resources and functions.</param>
    /// <param name="doubles">Names of properties, new to the schema, that are no integers.</param>
    /// <exception cref="SchemaToolException">The package is missing, has no such token, or is of another form.</exception>
    public static Derived From(SchemaFile file, string packages, IEnumerable<string> tokens, ImmutableHashSet<string> doubles)
    {
        var source = new PackageSource(NpmPackage.Open(packages, file.Package, file.Version), file.Package);
        var context = new LineContext(source, file.Names, doubles);
        var (resources, functions) = (Builder(), Builder());
        foreach (var token in tokens)
        {
            if (IsHandWritten(file, token))
            {
                resources[token] = file.Known(SchemaFile.Resources, token)!.DeepClone();
                continue;
            }

            var place = Find(source.Index, file, token);
            var (section, lines) = place.IsFunction ? (SchemaFile.Functions, functions) : (SchemaFile.Resources, resources);
            var known = file.Known(section, token);
            lines[token] = place.IsFunction ? FunctionLine.Make(context, place, known) : ResourceLine.Make(context, token, place, known);
            if (context.Names.IsDerived(place.Folder) && !HasModule(file, token))
            {
                context.Assumptions.Add($"{token}: its namespace ends in '{context.Names.Namespace(place.Folder)}' (otherwise: --namespace <name>)");
            }
        }

        var args = resources.Values.Select(line => (string)line["args"]!).ToHashSet(StringComparer.Ordinal);
        return new Derived(resources.ToImmutable(), functions.ToImmutable(), TypesOf(context, file, args), [.. context.Assumptions]);
    }

    private static TokenPlace Find(PackageIndex index, SchemaFile file, string token)
    {
        var entry = file.Section(SchemaFile.Resources).GetValueOrDefault(token) ?? file.Section(SchemaFile.Functions).GetValueOrDefault(token);
        try
        {
            return index.Find(token);
        }
        catch (SchemaToolException exception) when (entry is not null)
        {
            throw new SchemaToolException($"{file.Path}:{entry.Line}: {exception.Message}");
        }
    }

    /// <summary>Whether the schema has something of a token's module already.</summary>
    private static bool HasModule(SchemaFile file, string token) => file.Section(SchemaFile.Resources).Keys.Concat(file.Section(SchemaFile.Functions).Keys)
        .Any(other => other.StartsWith(token[..(token.LastIndexOf(':') + 1)], StringComparison.Ordinal));

    /// <summary>A resource of any type is written by hand in every package: no file of it says what it is.</summary>
    private static bool IsHandWritten(SchemaFile file, string token) => file.Known(SchemaFile.Resources, token)?.ContainsKey("typeInputs") == true;

    private static ImmutableSortedDictionary<string, JsonNode>.Builder Builder() =>
        ImmutableSortedDictionary.CreateBuilder<string, JsonNode>(StringComparer.Ordinal);

    /// <summary>Makes the types that are referred to, and those that these refer to. Inputs of a resource are on its own line.</summary>
    private static ImmutableSortedDictionary<string, JsonNode> TypesOf(LineContext context, SchemaFile file, HashSet<string> args)
    {
        var types = Builder();
        for (var next = 0; next < context.Uses.Count; next++)
        {
            var name = TypeLine.Name(context, context.Uses[next]);
            if (!args.Contains(name) && !types.ContainsKey(name))
            {
                types[name] = TypeLine.Make(context, context.Uses[next], file.Known(SchemaFile.Types, name));
            }
        }

        return types.ToImmutable();
    }
}
