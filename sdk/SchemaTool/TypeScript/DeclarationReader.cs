namespace Payments.Infra.SchemaTool.TypeScript;

/// <summary>
/// Reads the declarations that Pulumi's code generator writes: interfaces and classes at the top and in namespaces. It
/// knows no more of the language than they use; anything else is an error, never a guess.
/// </summary>
internal sealed class DeclarationReader
{
    private readonly Tokens tokens;
    private readonly ImmutableDictionary<string, InterfaceDeclaration>.Builder interfaces =
        ImmutableDictionary.CreateBuilder<string, InterfaceDeclaration>(StringComparer.Ordinal);

    private readonly ImmutableDictionary<string, ClassDeclaration>.Builder classes =
        ImmutableDictionary.CreateBuilder<string, ClassDeclaration>(StringComparer.Ordinal);

    private DeclarationReader(Tokens tokens) => this.tokens = tokens;

    /// <summary>Reads a file.</summary>
    /// <exception cref="SchemaToolException">Something in it is of another form; names file and line.</exception>
    public static DeclarationFile Read(string path, string text)
    {
        var reader = new DeclarationReader(new Tokens(path, text));
        while (reader.tokens.Next.Kind != TokenKind.End)
        {
            reader.ReadStatement("");
        }

        return new DeclarationFile(path, reader.interfaces.ToImmutable(), reader.classes.ToImmutable());
    }

    private void ReadStatement(string prefix)
    {
        var isExported = tokens.TakeIf("export");
        var isDeclared = tokens.TakeIf("declare");
        if (tokens.TakeIf("namespace"))
        {
            ReadNamespace(prefix);
        }
        else if (tokens.TakeIf("interface"))
        {
            ReadInterface(prefix);
        }
        else if (tokens.TakeIf("class"))
        {
            ReadClass();
        }
        else if (tokens.Next.Is("import") || tokens.Next.Is("function") || tokens.Next.Is("const") || tokens.Next.Is("type")
            || (isExported && !isDeclared && (tokens.Next.Is("*") || tokens.Next.Is("{"))))
        {
            tokens.SkipStatement();
        }
        else
        {
            throw tokens.Unexpected("a declaration");
        }
    }

    private void ReadNamespace(string prefix)
    {
        var name = prefix + tokens.Word() + ".";
        tokens.Expect("{");
        while (!tokens.TakeIf("}"))
        {
            ReadStatement(name);
        }
    }

    private void ReadInterface(string prefix)
    {
        var line = tokens.Next.Line;
        var name = prefix + tokens.Word();
        var members = ImmutableArray.CreateBuilder<MemberDeclaration>();
        tokens.Expect("{");
        while (!tokens.TakeIf("}"))
        {
            // A property may have this name too.
            var isNamedSo = tokens.TakeIf("readonly") && (tokens.Next.Is("?") || tokens.Next.Is(":"));
            members.Add(isNamedSo ? ReadMember("readonly", tokens.Next.Line) : ReadMember());
            tokens.Expect(";");
        }

        interfaces[name] = new InterfaceDeclaration(name, members.ToImmutable(), line);
    }

    private void ReadClass()
    {
        var line = tokens.Next.Line;
        var name = tokens.Word();
        tokens.Expect("extends");
        TypeReader.Read(tokens);
        tokens.Expect("{");
        var properties = ImmutableArray.CreateBuilder<MemberDeclaration>();
        var methods = ImmutableArray.CreateBuilder<MethodDeclaration>();
        while (!tokens.TakeIf("}"))
        {
            if (tokens.Next.Is("static"))
            {
                tokens.SkipStatement();
            }
            else if (tokens.TakeIf("readonly"))
            {
                properties.Add(ReadMember());
                tokens.Expect(";");
            }
            else
            {
                methods.Add(ReadMethod());
            }
        }

        classes[name] = new ClassDeclaration(name, properties.ToImmutable(), methods.ToImmutable(), line);
    }

    private MethodDeclaration ReadMethod()
    {
        var line = tokens.Next.Line;
        var name = tokens.Word();
        var parameters = ImmutableArray.CreateBuilder<MemberDeclaration>();
        tokens.Expect("(");
        while (!tokens.TakeIf(")"))
        {
            parameters.Add(ReadMember());
            tokens.TakeIf(",");
        }

        var returns = tokens.TakeIf(":") ? TypeReader.Read(tokens) : null;
        tokens.Expect(";");
        return new MethodDeclaration(name, parameters.ToImmutable(), returns, line);
    }

    private MemberDeclaration ReadMember()
    {
        var line = tokens.Next.Line;
        return ReadMember(tokens.WordOrText(), line);
    }

    private MemberDeclaration ReadMember(string name, int line)
    {
        var isOptional = tokens.TakeIf("?");
        tokens.Expect(":");
        return new MemberDeclaration(name, isOptional, TypeReader.Read(tokens), line);
    }
}
