using Acornima;
using Acornima.Ast;

namespace Payments.Infra.SchemaTool.JavaScript;

/// <summary>Reads the expression that makes an input of what the program gives.</summary>
internal static class InputExpression
{
    /// <summary>Reads <paramref name="node"/>, for instance <c>(args?.x) ?? false</c>.</summary>
    /// <returns>What happens to the input; null where nothing is sent.</returns>
    /// <exception cref="SchemaToolException">It is of another form.</exception>
    public static InputFacts? Read(Script script, Node node) => node switch
    {
        Identifier { Name: "undefined" } => null,
        _ when IsGiven(node.Name()) => InputFacts.None,
        _ when node.Value() is { } constant => new InputFacts(Constant: constant),
        LogicalExpression { Operator: Operator.NullishCoalescing } choice => WithDefault(script, Required(script, choice.Left), choice.Right),
        ConditionalExpression { Alternate: Identifier { Name: "undefined" } } choice when IsGiven(choice.Test.Name()) => Read(script, choice.Consequent),
        CallExpression call => ReadCall(script, call),
        _ => throw script.Unexpected(node, "an input of what the program gives"),
    };

    /// <summary>Whether a name is that of the arguments, or of one of them.</summary>
    private static bool IsGiven(string? name) => name?.Split('.')[0] is "args" or "state" or "val";

    private static InputFacts Required(Script script, Node node) => Read(script, node) ?? throw script.Unexpected(node, "an input");

    private static InputFacts ReadCall(Script script, CallExpression call)
    {
        if (call.Callee is MemberExpression { Property: Identifier { Name: "apply" } } apply && call.Arguments.Count == 1)
        {
            var facts = Required(script, apply.Object);
            return call.Arguments[0].Name() == "JSON.stringify" ? facts with { Json = true }
                : call.Arguments[0] is ArrowFunctionExpression
                || call.Arguments[0].Name()?.EndsWith("ProvideDefaults", StringComparison.Ordinal) == true ? facts
                : throw script.Unexpected(call, "JSON.stringify or a function that gives defaults");
        }

        return (call.Callee.Name(), call.Arguments.Count) switch
        {
            ("pulumi.secret", 1) => Required(script, call.Arguments[0]) with { Secret = true },
            ("pulumi.output", 1) => Required(script, call.Arguments[0]),
            _ => throw script.Unexpected(call, "pulumi.secret or pulumi.output"),
        };
    }

    private static InputFacts WithDefault(Script script, InputFacts facts, Node value) =>
        value.Value() is { } literal ? facts with { Default = literal }
        : value is CallExpression { Arguments.Count: 1 } call
        && call.Callee.Name() is "utilities.getEnv" or "utilities.getEnvBoolean" or "utilities.getEnvNumber"
        && call.Arguments[0].Text() is { } variable
            ? facts with { Environment = variable }
        : throw script.Unexpected(value, "a value or an environment variable as default");
}
