namespace Payments.Infra.Analysis.Go.RegularExpressions;

/// <summary>Reads one regular expression.</summary>
internal sealed class RegexReader
{
    private const int MaxRepeats = 1000;

    private readonly RegexGroups groups = new();
    private readonly string text;
    private string rest;
    private string? repeated;

    public RegexReader(string text) => this.text = rest = text;

    /// <summary>What Go says of the text; null when it is a regular expression.</summary>
    public string? Read()
    {
        while (rest.Length > 0)
        {
            var (before, problem) = rest[0] switch
            {
                '(' => (null, Open()),
                '|' => (null, Alternative()),
                ')' => (null, Close()),
                '[' => (null, Class()),
                '*' or '+' or '?' => (rest, Repeat(1, 0, -1)),
                '{' => Count(),
                '\\' => (null, Escape()),
                _ => (null, Literal(1)),
            };
            if (problem is not null)
            {
                return $"error parsing regexp: {problem}";
            }

            repeated = before;
        }

        return groups.Depth == 0 ? null : $"error parsing regexp: {Fault("missing closing )", text)}";
    }

    /// <summary>A fault with the part of the expression that has it.</summary>
    public static string Fault(string what, string part) => $"{what}: `{part}`";

    private string? Open()
    {
        if (!rest.StartsWith("(?", StringComparison.Ordinal))
        {
            groups.Open();
            return Skip(1);
        }

        var name = rest.Length > 4 && rest.StartsWith("(?P<", StringComparison.Ordinal) ? 4
            : rest.Length > 3 && rest[2] == '<' ? 3
            : 0;
        return name == 0 ? Flags() : Named(name);
    }

    private string? Named(int start)
    {
        var end = rest.IndexOf('>', StringComparison.Ordinal);
        if (end < 0)
        {
            return Fault("invalid named capture", rest);
        }

        if (end == start || rest[start..end].Any(letter => letter != '_' && !char.IsAsciiLetterOrDigit(letter)))
        {
            return Fault("invalid named capture", rest[..(end + 1)]);
        }

        groups.Open();
        return Skip(end + 1);
    }

    private string? Flags()
    {
        var (negated, flagged) = (false, false);
        for (var at = 2; at < rest.Length; at++)
        {
            switch (rest[at])
            {
                case 'i' or 'm' or 's' or 'U':
                    flagged = true;
                    continue;
                case '-' when !negated:
                    (negated, flagged) = (true, false);
                    continue;
                case ':' when !negated || flagged:
                    groups.Open();
                    return Skip(at + 1);
                case ')' when !negated || flagged:
                    return Skip(at + 1);
                default:
                    return Fault("invalid or unsupported Perl syntax", rest[..(at + (char.IsHighSurrogate(rest[at]) ? 2 : 1))]);
            }
        }

        return Fault("invalid or unsupported Perl syntax", rest);
    }

    private string? Alternative()
    {
        groups.Alternate();
        return Skip(1);
    }

    private string? Close() => groups.Close() ? Skip(1) : Fault("unexpected )", text);

    private string? Class()
    {
        var (end, problem) = RegexClass.Read(rest);
        return problem ?? Literal(end);
    }

    private (string? Before, string? Problem) Count()
    {
        if (RegexCount.Read(rest) is not { } count)
        {
            return (null, Literal(1));
        }

        return count.Min > MaxRepeats || count.Max > MaxRepeats || (count.Max >= 0 && count.Min > count.Max)
            ? (rest, Fault("invalid repeat count", rest[..count.Length]))
            : (rest, Repeat(count.Length, count.Min, count.Max));
    }

    private string? Repeat(int length, int min, int max)
    {
        var end = length < rest.Length && rest[length] == '?' ? length + 1 : length;
        if (repeated is not null)
        {
            return Fault("invalid nested repetition operator", repeated[..(repeated.Length - rest.Length + end)]);
        }

        if (!groups.HasOperand)
        {
            return Fault("missing argument to repetition operator", rest[..end]);
        }

        return groups.Repeat(rest[0] == '{' ? Math.Max(min, max) : 1, MaxRepeats) ? Skip(end) : Fault("invalid repeat count", rest[..end]);
    }

    private string? Escape()
    {
        switch (rest)
        {
            case ['\\', 'A' or 'b' or 'B' or 'z', ..]:
                return Literal(2);
            case ['\\', 'C', ..]:
                return Fault("invalid escape sequence", rest[..2]);
            case ['\\', 'Q', ..]:
                return Quoted();
            default:
                var (end, problem) = RegexEscape.ReadClass(rest) ?? RegexEscape.ReadCharacter(rest, 0);
                return problem ?? Literal(end);
        }
    }

    private string? Quoted()
    {
        var end = rest.IndexOf(@"\E", 2, StringComparison.Ordinal);
        foreach (var _ in rest[2..(end < 0 ? rest.Length : end)])
        {
            groups.Add();
        }

        return Skip(end < 0 ? rest.Length : end + 2);
    }

    private string? Literal(int length)
    {
        groups.Add();
        return Skip(length);
    }

    private string? Skip(int length)
    {
        rest = rest[length..];
        return null;
    }
}
