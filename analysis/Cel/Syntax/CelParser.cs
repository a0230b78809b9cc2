namespace Payments.Infra.Analysis.Cel.Syntax;

/// <summary>
/// Reads expressions of the Common Expression Language. Mistakes are told in the words of the library that the API server
/// and istiod use, and reading goes on behind them as it does there.
/// </summary>
internal sealed partial class CelParser
{
    private static readonly ImmutableHashSet<string> Negatable = CelWords.Operands.Remove("'!'");

    private static readonly CelExpression Nothing = new CelExpression.Literal(null, 0);

    private readonly CelWords words;
    private readonly List<CelMistake> mistakes;

    private CelParser(CelWords words, List<CelMistake> mistakes) => (this.words, this.mistakes) = (words, mistakes);

    /// <summary>Reads an expression. It means something only when there are no mistakes.</summary>
    public static (CelExpression Expression, ImmutableArray<CelMistake> Mistakes) Parse(string text)
    {
        var mistakes = new List<CelMistake>();
        var words = new CelWords(text, new CelLexer(text, mistakes).Read(), mistakes);
        var parser = new CelParser(words, mistakes);
        var expression = parser.Within(["'?'", CelToken.EndType], parser.Expression);
        parser.words.Guard(() => parser.words.Match(CelToken.EndType));
        return (expression, [.. mistakes.OrderBy(mistake => mistake.Position)]);
    }

    /// <summary>A text as mistakes show it.</summary>
    public static string Shown(string text) => text
        .Replace("\n", "\\n", StringComparison.Ordinal).Replace("\r", "\\r", StringComparison.Ordinal).Replace("\t", "\\t", StringComparison.Ordinal);

    private CelExpression Expression()
    {
        var expression = Operation(0);
        var mark = words.Current;
        if (words.Take("'?'"))
        {
            words.Guard(() =>
            {
                var then = Within(["':'"], () => Operation(0));
                words.Match("':'", CelWords.Operands);
                expression = new CelExpression.Conditional(expression, then, Within(["'?'", .. words.Following], Expression), mark.Position);
            });
        }

        return expression;
    }

    private CelExpression Operation(int level)
    {
        if (level == CelWords.Operators.Length)
        {
            return Unary();
        }

        var left = Operation(level + 1);
        var first = words.Current.Position;
        while (CelWords.Operators[level].Contains(words.Current.Type))
        {
            var mark = words.Advance();

            // Of a chain of && or || the first is its place.
            left = new CelExpression.Binary(mark.Text, left, Operation(level + 1), level < 2 ? first : mark.Position);
        }

        return left;
    }

    private CelExpression Unary()
    {
        var expression = Nothing;
        words.Guard(() =>
        {
            words.Sync(CelWords.Operands);
            expression = words.Current.Type == "'!'" || (words.Current.Type == "'-'" && words.Peek(1).Type is not (CelToken.Whole or CelToken.Fraction))
                ? Signed(words.Current)
                : Member();
        });
        return expression;
    }

    private CelExpression Signed(CelToken sign)
    {
        var count = 0;
        for (; words.Current.Type == sign.Type; count++)
        {
            if (sign.Type == "'-'" && !Negatable.Contains(words.Peek(1).Type))
            {
                throw words.NoAlternative(words.Current, words.Peek(1));
            }

            words.Advance();
        }

        words.SkipTo(CelWords.Operands);
        return Enumerable.Range(0, count).Aggregate(Member(), (operand, _) => new CelExpression.Unary(sign.Text, operand, sign.Position));
    }

    private CelExpression Member()
    {
        var operand = Primary();
        words.Guard(
            () =>
            {
                while (words.Current is { Type: "'.'" or "'['" } mark)
                {
                    operand = mark.Type == "'['" ? Index(operand) : Select(operand);
                }
            });
        return operand;
    }

    private CelExpression.Index Index(CelExpression operand)
    {
        var mark = words.Advance();
        words.Sync([.. CelWords.Operands, "'?'"]);
        var isOptional = words.Take("'?'");
        var key = Within(["'?'", "']'"], Expression);
        words.Match("']'");
        return new CelExpression.Index(operand, key, isOptional, mark.Position);
    }

    private CelExpression Select(CelExpression operand)
    {
        var mark = words.Current;
        if (words.Peek(1).Type is not ("'?'" or CelToken.Name))
        {
            throw words.NoAlternative(mark, words.Peek(1));
        }

        words.Advance();
        var isOptional = words.Take("'?'");
        var field = words.Current.Text;
        words.Match(CelToken.Name);
        var open = words.Current.Position;
        return isOptional || !words.Take("'('")
            ? new CelExpression.Select(operand, field, isOptional, mark.Position)
            : new CelExpression.Call(field, IsMember: true, [operand, .. Arguments()], open);
    }

    private T Within<T>(ImmutableHashSet<string> following, Func<T> read) => words.Within(following, read);
}
