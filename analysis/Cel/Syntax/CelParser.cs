using System.Collections.Immutable;
using System.Numerics;

namespace Payments.Infra.Analysis.Cel.Syntax;

/// <summary>Reads expressions of the Common Expression Language.</summary>
internal sealed class CelParser
{
    /// <summary>Operators from those that bind least to those that bind most.</summary>
    private static readonly ImmutableArray<ImmutableHashSet<string>> Levels =
        [["||"], ["&&"], ["<", "<=", ">", ">=", "==", "!=", "in"], ["+", "-"], ["*", "/", "%"]];

    private readonly ImmutableArray<CelToken> tokens;
    private int position;

    private CelParser(ImmutableArray<CelToken> tokens) => this.tokens = tokens;

    private CelToken Current => tokens[position];

    /// <exception cref="CelSyntaxException">The text is no expression.</exception>
    public static CelExpression Parse(string text)
    {
        var parser = new CelParser(CelLexer.Read(text));
        var expression = parser.Expression();
        return parser.Current.Kind == CelTokenKind.End ? expression : throw parser.Unexpected();
    }

    private CelExpression Expression()
    {
        var condition = Operation(0);
        if (!Take("?"))
        {
            return condition;
        }

        var then = Operation(0);
        Expect(":");
        return new CelExpression.Conditional(condition, then, Expression());
    }

    private CelExpression Operation(int level)
    {
        if (level == Levels.Length)
        {
            return Unary();
        }

        var left = Operation(level + 1);
        while (Current.Kind == CelTokenKind.Mark && Levels[level].Contains(Current.Text))
        {
            var mark = tokens[position++].Text;
            left = new CelExpression.Binary(mark, left, Operation(level + 1));
        }

        return left;
    }

    private CelExpression Unary()
    {
        if (Take("!"))
        {
            return new CelExpression.Unary("!", Unary());
        }

        if (!Take("-"))
        {
            return Member();
        }

        if (Current.Value is BigInteger limit && limit == -new BigInteger(long.MinValue))
        {
            position++;
            return new CelExpression.Literal(long.MinValue);
        }

        return new CelExpression.Unary("-", Unary());
    }

    private CelExpression Member()
    {
        var operand = Primary();
        while (true)
        {
            if (Take("."))
            {
                var isOptional = Take("?");
                var name = Name();
                operand = !Take("(") ? new CelExpression.Select(operand, name, isOptional)
                    : CelMacros.Member(operand, name, List(")"));
            }
            else if (Take("["))
            {
                var isOptional = Take("?");
                var key = Expression();
                Expect("]");
                operand = new CelExpression.Index(operand, key, isOptional);
            }
            else
            {
                return operand;
            }
        }
    }

    private CelExpression Primary()
    {
        if (Current is { Kind: CelTokenKind.Literal, Value: not BigInteger })
        {
            return new CelExpression.Literal(tokens[position++].Value);
        }

        if (Take("("))
        {
            var inner = Expression();
            Expect(")");
            return inner;
        }

        if (Take("["))
        {
            return new CelExpression.List(List("]"));
        }

        if (Take("{"))
        {
            return Map();
        }

        Take(".");
        var name = Name();
        return Take("(") ? CelMacros.Global(name, List(")")) : new CelExpression.Name(name);
    }

    private ImmutableArray<CelExpression> List(string end)
    {
        var items = ImmutableArray.CreateBuilder<CelExpression>();
        while (!Take(end))
        {
            items.Add(Expression());
            if (!Take(","))
            {
                Expect(end);
                break;
            }
        }

        return items.ToImmutable();
    }

    private CelExpression.Map Map()
    {
        var entries = ImmutableArray.CreateBuilder<(CelExpression Key, CelExpression Value)>();
        while (!Take("}"))
        {
            var key = Expression();
            Expect(":");
            entries.Add((key, Expression()));
            if (!Take(","))
            {
                Expect("}");
                break;
            }
        }

        return new CelExpression.Map(entries.ToImmutable());
    }

    private string Name() => Current.Kind == CelTokenKind.Name ? tokens[position++].Text : throw Unexpected();

    private bool Take(string mark)
    {
        var isThere = Current.Is(mark);
        position += isThere ? 1 : 0;
        return isThere;
    }

    private void Expect(string mark)
    {
        if (!Take(mark))
        {
            throw Unexpected();
        }
    }

    private CelSyntaxException Unexpected() => Current.Kind == CelTokenKind.End
        ? new CelSyntaxException("Syntax error: mismatched input '<EOF>'")
        : new CelSyntaxException(FormattableString.Invariant($"Syntax error: mismatched input '{Current.Text}' at {Current.Position}"));
}
