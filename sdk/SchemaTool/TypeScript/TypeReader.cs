namespace Payments.Infra.SchemaTool.TypeScript;

/// <summary>Reads a type: names, arrays, maps, unions and texts; whatever else the language has is an error.</summary>
internal static class TypeReader
{
    public static TypeExpression Read(Tokens tokens)
    {
        var options = ImmutableArray.CreateBuilder<TypeExpression>();
        do
        {
            options.Add(ReadWithBrackets(tokens));
        }
        while (tokens.TakeIf("|"));

        return options.Count == 1 ? options[0] : new TypeExpression.OneOf(options.ToImmutable());
    }

    private static TypeExpression ReadWithBrackets(Tokens tokens)
    {
        var type = ReadOne(tokens);
        while (tokens.TakeIf("["))
        {
            tokens.Expect("]");
            type = new TypeExpression.ArrayOf(type);
        }

        return type;
    }

    private static TypeExpression ReadOne(Tokens tokens)
    {
        if (tokens.TakeIf("("))
        {
            var inner = Read(tokens);
            tokens.Expect(")");
            return inner;
        }

        return tokens.TakeIf("{") ? ReadMap(tokens)
            : tokens.Next.Kind == TokenKind.Text ? new TypeExpression.Text(tokens.Take().Text)
            : ReadName(tokens);
    }

    private static TypeExpression.MapOf ReadMap(Tokens tokens)
    {
        tokens.Expect("[");
        tokens.Word();
        tokens.Expect(":");
        tokens.Expect("string");
        tokens.Expect("]");
        tokens.Expect(":");
        var values = Read(tokens);
        tokens.TakeIf(";");
        tokens.Expect("}");
        return new TypeExpression.MapOf(values);
    }

    private static TypeExpression.Name ReadName(Tokens tokens)
    {
        var path = tokens.Word();
        while (tokens.TakeIf("."))
        {
            path += "." + tokens.Word();
        }

        var arguments = ImmutableArray.CreateBuilder<TypeExpression>();
        if (tokens.TakeIf("<"))
        {
            do
            {
                arguments.Add(Read(tokens));
            }
            while (tokens.TakeIf(","));

            tokens.Expect(">");
        }

        return new TypeExpression.Name(path, arguments.ToImmutable());
    }
}
