using System.Text.Json.Nodes;
using Payments.Infra.SchemaTool.Files;

namespace Payments.Infra.SchemaTool.Work;

/// <summary>Makes new lines for schema files.</summary>
internal static class SchemaUpdates
{
    /// <summary>The lines of everything that a file has, as the package has it.</summary>
    /// <exception cref="SchemaToolException">The package cannot be read, or a token is not in it; names the line.</exception>
    public static Derived Derive(SchemaFile file, string packages) =>
        Derived.From(file, packages, file.Section(SchemaFile.Resources).Keys.Concat(file.Section(SchemaFile.Functions).Keys), []);

    /// <summary>A file with every line as the package has it; types that nothing needs are left out.</summary>
    /// <param name="path">The schema file.</param>
    /// <param name="packages">Folder of npm packages.</param>
    /// <exception cref="SchemaToolException">File or package cannot be read.</exception>
    public static SchemaFile Refreshed(string path, string packages)
    {
        var file = SchemaFile.Read(path);
        var derived = Derive(file, packages);
        return file
            .With(SchemaFile.Resources, derived.Resources)
            .With(SchemaFile.Functions, derived.Functions)
            .With(SchemaFile.Types, derived.Types);
    }

    /// <summary>A file with some resources or functions more, and the types that they need; lines that are there stay as they are.</summary>
    /// <param name="path">The schema file.</param>
    /// <param name="packages">Folder of npm packages.</param>
    /// <param name="request">What to add.</param>
    /// <returns>The file, and what to tell the caller: the lines added, and what was assumed.</returns>
    /// <exception cref="SchemaToolException">File or package cannot be read, the token is not in the package, or in the file already.</exception>
    public static (SchemaFile File, ImmutableArray<string> Messages) Added(string path, string packages, AddRequest request)
    {
        var file = SchemaFile.Read(path);
        var present = request.Tokens
            .Where(token => file.Known(SchemaFile.Resources, token) is not null || file.Known(SchemaFile.Functions, token) is not null)
            .ToImmutableArray();
        if (!present.IsEmpty)
        {
            throw new SchemaToolException([.. present.Select(token => $"{path}: '{token}' is there already; refresh rewrites it")]);
        }

        file = WithNamespace(file, request);
        var derived = Derived.From(file, packages, request.Tokens, request.Doubles);
        // Inputs of a resource are on its own line, so that one for them as a nested object goes.
        var args = derived.Resources.Values.Select(line => (string)line["args"]!).ToHashSet(StringComparer.Ordinal);
        var owned = file.Section(SchemaFile.Resources).Values.Select(line => (string?)line.Value["args"]).ToHashSet(StringComparer.Ordinal);
        var types = file.Section(SchemaFile.Types)
            .Where(line => !args.Contains(line.Key))
            .ToImmutableSortedDictionary(line => line.Key, line => line.Value.Value, StringComparer.Ordinal);
        var newTypes = derived.Types.Where(line => !types.ContainsKey(line.Key) && !owned.Contains(line.Key)).ToList();
        var messages = derived.Resources.Keys.Concat(derived.Functions.Keys).Concat(newTypes.Select(line => line.Key)).Select(key => $"added {key}")
            .Concat(derived.Assumptions.Select(assumption => $"assumed {assumption}"));
        return (
            file.With(SchemaFile.Resources, Lines(file, SchemaFile.Resources).Concat(derived.Resources))
                .With(SchemaFile.Functions, Lines(file, SchemaFile.Functions).Concat(derived.Functions))
                .With(SchemaFile.Types, types.Concat(newTypes)),
            [.. messages]);
    }

    private static IEnumerable<KeyValuePair<string, JsonNode>> Lines(SchemaFile file, string section) =>
        file.Section(section).Select(line => KeyValuePair.Create(line.Key, line.Value.Value));

    /// <summary>Keeps the C# name of a module, for those who add to it later.</summary>
    private static SchemaFile WithNamespace(SchemaFile file, AddRequest request)
    {
        if (request.Namespace is not { } name)
        {
            return file;
        }

        var modules = request.Tokens.Select(token => token.Split(':') is [_, var module, _] ? module.Split('/', '.')[0] : "").Distinct().ToList();
        return modules is [{ Length: > 0 } module]
            ? file.With(
                SchemaFile.Namespaces,
                Lines(file, SchemaFile.Namespaces).Where(line => line.Key != module).Append(KeyValuePair.Create(module, (JsonNode)JsonValue.Create(name)!)))
            : throw new SchemaToolException($"--namespace names one module; the tokens are of: {string.Join(", ", modules)}");
    }
}
