using System.Collections.Frozen;

namespace Payments.Infra.Analysis.Cel.Syntax;

/// <summary>
/// The words of an expression while it is read. Where one does not fit, it is left out if the next one fits; or one that is
/// missing is thought there if what follows it stands there; or else all is skipped up to one at which reading can go on.
/// </summary>
internal sealed class CelWords(string text, ImmutableArray<CelToken> tokens, ICollection<CelMistake> mistakes)
{
    /// <summary>Operators from those that bind least to those that bind most.</summary>
    public static readonly ImmutableArray<ImmutableHashSet<string>> Operators =
        [["'||'"], ["'&&'"], ["'<'", "'<='", "'>'", "'>='", "'=='", "'!='", "'in'"], ["'+'", "'-'"], ["'*'", "'/'", "'%'"]];

    /// <summary>What an operand begins with.</summary>
    public static readonly ImmutableHashSet<string> Operands =
    [
        "'['", "'{'", "'('", "'.'", "'-'", "'!'", "'true'", "'false'", "'null'",
        CelToken.Fraction, CelToken.Whole, CelToken.Unsigned, CelToken.String, CelToken.Bytes, CelToken.Name,
    ];

    /// <summary>Names that no variable or function may have.</summary>
    public static readonly FrozenSet<string> Reserved = FrozenSet.Create(
        "as", "break", "const", "continue", "else", "for", "function", "if", "import", "let", "loop", "package", "namespace", "return", "var", "void", "while");

    /// <summary>The order in which mistakes list what they expect.</summary>
    private static readonly ImmutableArray<string> Order =
    [
        CelToken.EndType, "'['", "']'", "'{'", "'}'", "'('", "')'", "'.'", "','", "'-'", "'!'", "'?'", "':'", "'true'", "'false'", "'null'",
        CelToken.Fraction, CelToken.Whole, CelToken.Unsigned, CelToken.String, CelToken.Bytes, CelToken.Name,
    ];

    private static readonly ImmutableHashSet<string> AllOperators = [.. Operators.SelectMany(level => level)];

    private readonly Stack<ImmutableHashSet<string>> enclosing = new();
    private int position;
    private bool isRecovering;

    public CelToken Current => tokens[position];

    /// <summary>The word before the current one.</summary>
    public CelToken Last => tokens[Math.Max(position - 1, 0)];

    /// <summary>What may follow the expression that is being read.</summary>
    public ImmutableHashSet<string> Following => enclosing.Peek();

    public CelToken Peek(int ahead) => tokens[Math.Min(position + ahead, tokens.Length - 1)];

    /// <summary>Reads a part that certain words may follow.</summary>
    public T Within<T>(ImmutableHashSet<string> following, Func<T> read)
    {
        enclosing.Push(following);
        var result = read();
        enclosing.Pop();
        return result;
    }

    public CelToken Advance()
    {
        isRecovering = false;
        return tokens[position < tokens.Length - 1 ? position++ : position];
    }

    public bool Take(string type)
    {
        var isThere = Current.Type == type;
        if (isThere)
        {
            Advance();
        }

        return isThere;
    }

    /// <summary>Goes past a word that must stand here and ends an operand.</summary>
    /// <exception cref="CelSyntaxException">It does not, and cannot be thought there.</exception>
    public void Match(string type) => Match(type, [.. AllOperators, "'.'", "'['", .. type == CelToken.EndType ? [] : Following]);

    /// <summary>Goes past a word that must stand here.</summary>
    /// <param name="type">The word.</param>
    /// <param name="following">What may stand behind it.</param>
    /// <exception cref="CelSyntaxException">It does not, and cannot be thought there.</exception>
    public void Match(string type, ImmutableHashSet<string> following)
    {
        if (Current.Type == type)
        {
            Advance();
        }
        else if (Peek(1).Type == type && Current.Type != CelToken.EndType)
        {
            Report(Current, $"extraneous input {Quoted(Current)} expecting {type}");
            position++;
            Advance();
        }
        else if (type != CelToken.EndType && following.Contains(Current.Type))
        {
            Report(Current, $"missing {type} at {Quoted(Current)}");
        }
        else
        {
            throw Mismatch([type]);
        }
    }

    /// <summary>Requires one of some words to stand here.</summary>
    /// <exception cref="CelSyntaxException">None does.</exception>
    public void Sync(ImmutableHashSet<string> expected)
    {
        if (expected.Contains(Current.Type))
        {
            return;
        }

        if (isRecovering || !expected.Contains(Peek(1).Type))
        {
            throw Mismatch(expected);
        }

        Report(Current, $"extraneous input {Quoted(Current)} expecting {Listed(expected)}");
        position++;
        isRecovering = false;
    }

    /// <summary>Skips words that do not fit, up to one that does.</summary>
    public void SkipTo(ImmutableHashSet<string> expected)
    {
        if (!expected.Contains(Current.Type))
        {
            Report(Current, $"extraneous input {Quoted(Current)} expecting {Listed(expected)}");
            Recover(expected);
        }
    }

    /// <summary>Reads a part; behind a mistake in it, reading goes on at a word that may follow the part.</summary>
    public void Guard(Action read, params ReadOnlySpan<string> following)
    {
        var depth = enclosing.Count;
        try
        {
            read();
        }
        catch (CelSyntaxException)
        {
            while (enclosing.Count > depth)
            {
                enclosing.Pop();
            }

            Recover([.. following]);
        }
    }

    public CelSyntaxException Mismatch(ImmutableHashSet<string> expected) =>
        Report(Current, $"mismatched input {Quoted(Current)} expecting {Listed(expected)}");

    /// <summary>A word after others that begin several things, and end here in none.</summary>
    public CelSyntaxException NoAlternative(CelToken start, CelToken end) => Report(
        end,
        start.Type == "'.'" && end.Type is "'true'" or "'false'" or "'null'" or "'in'" && start.End == end.Position
            ? $"mismatched input {Quoted(end)} expecting {CelToken.Name}"
            : $"no viable alternative at input '{CelParser.Shown(text[start.Position..end.End])}'");

    private CelSyntaxException Report(CelToken place, string problem)
    {
        if (!isRecovering)
        {
            mistakes.Add(new CelMistake(place.Position, $"Syntax error: {problem}"));
            isRecovering = true;
        }

        return new CelSyntaxException(problem);
    }

    private void Recover(ImmutableHashSet<string> following)
    {
        while (Current.Type != CelToken.EndType
            && !following.Contains(Current.Type) && !AllOperators.Contains(Current.Type) && !enclosing.Any(words => words.Contains(Current.Type)))
        {
            position++;
        }
    }

    private static string Listed(ImmutableHashSet<string> expected) =>
        expected.Count == 1 ? expected.Single() : $"{{{string.Join(", ", Order.Where(expected.Contains))}}}";

    private static string Quoted(CelToken token) => token.Type == CelToken.EndType ? $"'{token.Type}'" : $"'{CelParser.Shown(token.Text)}'";
}
