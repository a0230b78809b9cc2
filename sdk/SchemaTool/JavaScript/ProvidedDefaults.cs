using Acornima.Ast;

namespace Payments.Infra.SchemaTool.JavaScript;

/// <summary>The defaults of nested objects: functions <c>…ProvideDefaults</c>, which stand in namespaces as the types do.</summary>
internal sealed class ProvidedDefaults
{
    private const string Suffix = "ProvideDefaults";

    private readonly Script script;
    private readonly ImmutableDictionary<string, ImmutableDictionary<string, InputFacts>> types;

    private ProvidedDefaults(Script script)
    {
        this.script = script;
        var found = new Dictionary<string, ImmutableDictionary<string, InputFacts>>(StringComparer.OrdinalIgnoreCase);
        Collect(script.Body.Body, "", found);
        types = found.ToImmutableDictionary(StringComparer.OrdinalIgnoreCase);
    }

    /// <summary>Reads the file that has them.</summary>
    /// <exception cref="SchemaToolException">One of them is of another form.</exception>
    public static ProvidedDefaults Read(Script script) => new(script);

    /// <summary>What happens to the properties of a type, by name.</summary>
    /// <param name="type">Name with its namespaces; the functions write its first letters small, so case does not count.</param>
    public ImmutableDictionary<string, InputFacts> Of(string type) =>
        types.GetValueOrDefault(type) ?? ImmutableDictionary<string, InputFacts>.Empty;

    private void Collect(IEnumerable<Statement> statements, string prefix, Dictionary<string, ImmutableDictionary<string, InputFacts>> found)
    {
        foreach (var statement in statements)
        {
            if (statement is FunctionDeclaration { Id.Name: var name } function && name.EndsWith(Suffix, StringComparison.Ordinal))
            {
                found[prefix + name[..^Suffix.Length]] = Properties(function);
            }
            else if (statement is ExpressionStatement { Expression: CallExpression { Callee: FunctionExpression { Params: [Identifier space] } body } })
            {
                Collect(body.Body.Body, $"{prefix}{space.Name}.", found);
            }
        }
    }

    private ImmutableDictionary<string, InputFacts> Properties(FunctionDeclaration function) =>
        function.Body.Body is [ReturnStatement { Argument: ObjectExpression result }]
            ? result.Entries().ToImmutableDictionary(
                entry => entry.Name, entry => InputExpression.Read(script, entry.Value) ?? InputFacts.None, StringComparer.Ordinal)
            : throw script.Unexpected(function, "a function that returns an object with the defaults");
}
