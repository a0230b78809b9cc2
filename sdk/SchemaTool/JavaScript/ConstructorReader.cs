using Acornima.Ast;

namespace Payments.Infra.SchemaTool.JavaScript;

/// <summary>Reads the constructor of a resource class.</summary>
internal sealed class ConstructorReader
{
    private readonly Script script;
    private readonly ImmutableDictionary<string, InputFacts>.Builder inputs = ImmutableDictionary.CreateBuilder<string, InputFacts>(StringComparer.Ordinal);
    private ConstructorFacts facts;

    private ConstructorReader(Script script, string token) => (this.script, facts) = (script, new ConstructorFacts(token, inputs.ToImmutable()));

    /// <summary>Reads the constructor of a class.</summary>
    /// <exception cref="SchemaToolException">There is none, or a statement of it is of another form.</exception>
    public static ConstructorFacts Read(Script script, string className)
    {
        var type = script.Body.Body.OfType<ClassDeclaration>().FirstOrDefault(type => type.Id?.Name == className)
            ?? throw new SchemaToolException($"{script.Path}: has no class '{className}'");
        var token = type.Body.Body.OfType<PropertyDefinition>().FirstOrDefault(field => field.Key.Name() == "__pulumiType")?.Value.Text()
            ?? throw script.Unexpected(type, "a field __pulumiType with the token");
        var constructor = type.Body.Body.OfType<MethodDefinition>().FirstOrDefault(method => method.Key.Name() == "constructor" && !method.Static)
            ?? throw script.Unexpected(type, "a constructor");
        var reader = new ConstructorReader(script, token);
        reader.ReadBody(constructor.Value.Body.Body);
        return reader.facts with { Inputs = reader.inputs.ToImmutable() };
    }

    private void ReadBody(in NodeList<Statement> statements)
    {
        foreach (var statement in statements)
        {
            Read(statement);
        }
    }

    private void Read(Statement statement)
    {
        switch (statement)
        {
            case BlockStatement block:
                ReadBody(block.Body);
                break;
            case IfStatement { Consequent: BlockStatement { Body: [ThrowStatement] }, Alternate: null }:
                break;
            case IfStatement choice:
                Read(choice.Consequent);
                if (choice.Alternate is { } otherwise)
                {
                    Read(otherwise);
                }

                break;
            case VariableDeclaration { Declarations: [{ Init: ObjectExpression options }] }:
                ReadOptions(options);
                break;
            case ExpressionStatement { Expression: AssignmentExpression assignment }:
                ReadAssignment(assignment);
                break;
            case ExpressionStatement { Expression: CallExpression { Callee: Super } call }:
                facts = facts with { IsRemote = call.Arguments.Count > 4 && call.Arguments[4] is BooleanLiteral { Value: true } };
                break;
            case ExpressionStatement { Expression: CallExpression call } when call.Callee.Name() == "pulumi.log.warn":
                break;
            case VariableDeclaration { Declarations: [{ Init: Identifier }] }:
                break;
            default:
                throw script.Unexpected(statement, "a statement that sets an input or an option");
        }
    }

    /// <summary>Reads what sets an input; the options are read where they are declared.</summary>
    private void ReadAssignment(AssignmentExpression assignment)
    {
        if (assignment.Left is Identifier { Name: "opts" })
        {
            return;
        }

        if (assignment.Left is not MemberExpression { Computed: true, Object: Identifier { Name: "resourceInputs" } } target
            || target.Property.Text() is not { } input)
        {
            throw script.Unexpected(assignment, "an assignment to an input");
        }

        // The branch that reads an existing resource sets the same names; what the other one does with them counts.
        if (InputExpression.Read(script, assignment.Right) is { } found && (found != InputFacts.None || !inputs.ContainsKey(input)))
        {
            inputs[input] = found;
        }
    }

    private void ReadOptions(ObjectExpression options)
    {
        foreach (var (name, value) in options.Entries())
        {
            facts = name switch
            {
                "aliases" => facts with { Aliases = Aliases(value) },
                "additionalSecretOutputs" => facts with { SecretOutputs = Texts(value) },
                "replaceOnChanges" => facts with { ReplaceOnChanges = Texts(value) },
                _ => throw script.Unexpected(value, "aliases, additionalSecretOutputs or replaceOnChanges"),
            };
        }
    }

    private ImmutableArray<string> Texts(Node value) => [.. value.Texts() ?? throw script.Unexpected(value, "a list of texts")];

    private ImmutableArray<string> Aliases(Node value) => value is ArrayExpression list
        ? [.. list.Elements.Select(item => item is ObjectExpression alias && alias.Entries().ToList() is [("type", var type)] && type.Text() is { } token
            ? token
            : throw script.Unexpected(value, "a list of types that the resource had before"))]
        : throw script.Unexpected(value, "a list of aliases");
}
