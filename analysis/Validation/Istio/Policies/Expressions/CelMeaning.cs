using System.Collections.Frozen;
using System.Globalization;
using Antlr4.Runtime;
using Cel.Internal;

namespace Payments.Infra.Analysis.Validation.Istio.Policies.Expressions;

/// <summary>What the grammar lets pass and the language does not: reserved words, misused macros, optional syntax, too large numbers.</summary>
internal sealed class CelMeaning(CelMistakes mistakes) : CelBaseListener
{
    private static readonly FrozenSet<string> Reserved = FrozenSet.Create(
        "as", "break", "const", "continue", "else", "false", "for", "function", "if", "import", "in", "let", "loop", "package",
        "namespace", "null", "return", "true", "var", "void", "while");

    public override void EnterIdentOrGlobalCall(CelParser.IdentOrGlobalCallContext context)
    {
        if (Reserved.Contains(context.id.Text))
        {
            mistakes.Add(context.Start, $"reserved identifier: {context.id.Text}");
        }
        else if (context is { leadingDot: null, op: not null, id.Text: "has" } && Arguments(context.args) is [var argument] && Core(argument) is not CelParser.SelectContext)
        {
            mistakes.Add(Place(argument), "invalid argument to has() macro");
        }
    }

    public override void EnterMemberCall(CelParser.MemberCallContext context)
    {
        var arguments = Arguments(context.args);
        var problem = (context.id.Text, arguments.Count) switch
        {
            ("all" or "exists" or "exists_one", 2) => "argument must be a simple name",
            ("map", 2 or 3) or ("filter", 2) => "argument is not an identifier",
            _ => null,
        };
        if (problem is not null && Core(arguments[0]) is not CelParser.IdentOrGlobalCallContext { leadingDot: null, op: null })
        {
            mistakes.Add(Place(arguments[0]), problem);
        }
    }

    public override void EnterSelect(CelParser.SelectContext context) => RefuseOptional(context.opt, context.op, ".?");

    public override void EnterIndex(CelParser.IndexContext context) => RefuseOptional(context.opt, context.op, "[?");

    public override void EnterOptExpr(CelParser.OptExprContext context) => RefuseOptional(context.opt, context.opt, "?");

    public override void EnterOptField(CelParser.OptFieldContext context) => RefuseOptional(context.opt, context.opt, "?");

    public override void EnterInt(CelParser.IntContext context)
    {
        if (!Fits(context.tok.Text, context.sign is null ? long.MaxValue : 1UL << 63))
        {
            mistakes.Add(context.Start, "invalid int literal");
        }
    }

    public override void EnterUint(CelParser.UintContext context)
    {
        if (!Fits(context.tok.Text[..^1], ulong.MaxValue))
        {
            mistakes.Add(context.Start, "invalid uint literal");
        }
    }

    private void RefuseOptional(IToken? mark, IToken place, string syntax)
    {
        if (mark is not null)
        {
            mistakes.Add(place, $"unsupported syntax '{syntax}'");
        }
    }

    private static bool Fits(string literal, ulong largest) =>
        (literal.StartsWith("0x", StringComparison.Ordinal)
            ? ulong.TryParse(literal.AsSpan(2), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var number)
            : ulong.TryParse(literal, NumberStyles.None, CultureInfo.InvariantCulture, out number))
        && number <= largest;

    private static IReadOnlyList<ParserRuleContext> Arguments(CelParser.ExprListContext? list) => list is null ? [] : [.. list._e];

    /// <summary>The expression without the rules that only pass it on, and without parentheses.</summary>
    private static ParserRuleContext Core(ParserRuleContext expression)
    {
        while (true)
        {
            if (expression is CelParser.NestedContext nested)
            {
                expression = nested.e;
            }
            else if (expression is { ChildCount: 1 } && expression.GetChild(0) is ParserRuleContext only)
            {
                expression = only;
            }
            else
            {
                return expression;
            }
        }
    }

    /// <summary>The token by which an expression is located: its operator, or its first one.</summary>
    private static IToken Place(ParserRuleContext expression) => Core(expression) switch
    {
        CelParser.SelectContext select => select.op,
        CelParser.MemberCallContext call => call.open,
        CelParser.IndexContext index => index.op,
        CelParser.IdentOrGlobalCallContext name => name.op ?? name.id,
        CelParser.CreateMessageContext message => message.op,
        CelParser.RelationContext relation => relation.op,
        CelParser.CalcContext calc => calc.op,
        CelParser.ExprContext choice => choice.op,
        CelParser.ConditionalOrContext or => or._ops[0],
        CelParser.ConditionalAndContext and => and._ops[0],
        var other => other.Start,
    };
}
