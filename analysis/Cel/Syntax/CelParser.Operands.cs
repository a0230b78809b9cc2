using System.Globalization;

namespace Payments.Infra.Analysis.Cel.Syntax;

/// <content>Operands: names, calls, brackets and literals.</content>
internal sealed partial class CelParser
{
    private CelExpression Primary()
    {
        var expression = Nothing;
        words.Guard(() => expression = words.Current.Type switch
        {
            "'('" => Nested(),
            "'['" => new CelExpression.List(Items("']'", CelWords.Operands, Item), words.Last.Position),
            "'{'" => new CelExpression.Map(Items("'}'", CelWords.Operands, () => Entry(Item)), words.Last.Position),
            "'.'" or CelToken.Name => Named(),
            _ => Literal(),
        }, "'.'", "'['");
        return expression;
    }

    private CelExpression Nested()
    {
        words.Advance();
        var inner = Within(["'?'", "')'"], Expression);
        words.Match("')'");
        return inner;
    }

    private CelExpression Named()
    {
        var start = words.Current;
        if (start.Type == "'.'" && words.Peek(1).Type != CelToken.Name)
        {
            throw words.NoAlternative(start, words.Peek(1));
        }

        var length = start.Type == "'.'" ? 2 : 1;
        while (words.Peek(length).Type == "'.'" && words.Peek(length + 1).Type == CelToken.Name)
        {
            length += 2;
        }

        if (words.Peek(length).Type == "'{'")
        {
            var type = string.Concat(Enumerable.Range(0, length).Select(_ => words.Advance().Text));
            var place = words.Current.Position;
            return new CelExpression.Message(type, Items("'}'", [CelToken.Name], () => Entry(Field)), place);
        }

        var isRooted = words.Take("'.'");
        var name = words.Advance();
        if (CelWords.Reserved.Contains(name.Text))
        {
            mistakes.Add(new CelMistake(start.Position, $"reserved identifier: {name.Text}"));
        }

        var open = words.Current.Position;
        return words.Take("'('")
            ? new CelExpression.Call(isRooted ? $".{name.Text}" : name.Text, IsMember: false, Arguments(), open)
            : new CelExpression.Name(name.Text, name.Position, isRooted);
    }

    private ImmutableArray<CelExpression> Arguments()
    {
        var arguments = ImmutableArray.CreateBuilder<CelExpression>();
        words.Sync([.. CelWords.Operands, "')'"]);
        if (words.Current.Type != "')'")
        {
            do
            {
                arguments.Add(Within(["'?'", "','", "')'"], Expression));
            }
            while (words.Take("','"));
        }

        words.Match("')'");
        return arguments.ToImmutable();
    }

    /// <summary>What stands between brackets; a comma may follow the last.</summary>
    private ImmutableArray<T> Items<T>(string end, ImmutableHashSet<string> beginnings, Func<T> item)
    {
        words.Advance();
        var items = ImmutableArray.CreateBuilder<T>();
        words.Sync([.. beginnings, "'?'", "','", end]);
        if (words.Current.Type != "','" && words.Current.Type != end)
        {
            words.Guard(
                () =>
                {
                    do
                    {
                        items.Add(Within(["'?'", "','", end], item));
                    }
                    while ((words.Peek(1).Type == "'?'" || beginnings.Contains(words.Peek(1).Type)) && words.Take("','"));
                },
                "','",
                end);
        }

        words.Sync(["','", end]);
        words.Take("','");
        words.Match(end);
        return items.ToImmutable();
    }

    private CelExpression Item()
    {
        var mark = words.Current.Position;
        return words.Take("'?'") ? new CelExpression.OptionalItem(Expression(), mark) : Expression();
    }

    private CelExpression Field()
    {
        var mark = words.Current.Position;
        var isOptional = words.Take("'?'");
        var name = words.Current;
        words.Match(CelToken.Name);
        var field = new CelExpression.Name(name.Text, name.Position);
        return isOptional ? new CelExpression.OptionalItem(field, mark) : field;
    }

    private (CelExpression Key, CelExpression Value) Entry(Func<CelExpression> key)
    {
        var name = Within(["'?'", "':'"], key);
        words.Match("':'", CelWords.Operands);
        return (name, Expression());
    }

    private CelExpression.Literal Literal()
    {
        var start = words.Current;
        if (!CelWords.Operands.Contains(start.Type))
        {
            throw words.Mismatch(CelWords.Operands);
        }

        if (start.Type == "'-'" && words.Peek(1).Type is not (CelToken.Whole or CelToken.Fraction))
        {
            throw words.NoAlternative(start, words.Peek(1));
        }

        var isNegative = words.Take("'-'");
        var token = words.Advance();
        object? value = token.Type switch
        {
            CelToken.Whole when Number(token.Text) is { } number && number <= (isNegative ? 1UL << 63 : long.MaxValue) =>
                isNegative ? unchecked(-(long)number) : (long)number,
            CelToken.Unsigned when Number(token.Text[..^1]) is { } number => number,
            CelToken.Fraction => double.Parse(token.Text, CultureInfo.InvariantCulture) * (isNegative ? -1 : 1),
            "'true'" => true,
            "'false'" => false,
            _ => token.Value,
        };
        if (value is null && token.Type is CelToken.Whole or CelToken.Unsigned)
        {
            mistakes.Add(new CelMistake(start.Position, token.Type == CelToken.Whole ? "invalid int literal" : "invalid uint literal"));
        }

        return new CelExpression.Literal(value, start.Position);
    }

    private static ulong? Number(string digits) =>
        (digits.StartsWith("0x", StringComparison.Ordinal)
            ? ulong.TryParse(digits.AsSpan(2), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var number)
            : ulong.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out number))
        ? number
        : null;
}
