using System.Globalization;
using Payments.Infra.Analysis.Cel.Values;
using Payments.Infra.Analysis.Go;

namespace Payments.Infra.Analysis.Cel.Functions;

/// <summary>What is made of texts. Positions count characters of Unicode, not units of UTF-16.</summary>
internal static class TextFunctions
{
    public static readonly ImmutableArray<CelFunction> All =
    [
        CelFunction.Member("charAt", args => args is [string text, long index] ? CharAt(text, index) : CelError.NoSuchOverload),
        CelFunction.Member("lowerAscii", args => args is [string text] ? Ascii(text, char.ToLowerInvariant) : CelError.NoSuchOverload),
        CelFunction.Member("upperAscii", args => args is [string text] ? Ascii(text, char.ToUpperInvariant) : CelError.NoSuchOverload),
        CelFunction.Member("trim", args => args is [string text] ? text.Trim() : CelError.NoSuchOverload),
        CelFunction.Member("reverse", args => args is [string text] ? string.Concat(Characters(text).Reverse()) : CelError.NoSuchOverload),
        CelFunction.Member("replace", args => args switch
        {
            [string text, string old, string replacement] => Replace(text, old, replacement, -1),
            [string text, string old, string replacement, long count] => Replace(text, old, replacement, count),
            _ => CelError.NoSuchOverload,
        }),
        CelFunction.Member("split", args => args switch
        {
            [string text, string separator] => Split(text, separator, -1),
            [string text, string separator, long count] => Split(text, separator, count),
            _ => CelError.NoSuchOverload,
        }),
        CelFunction.Member("join", args => args switch
        {
            [IReadOnlyList<object?> list] when list.All(item => item is string) => string.Concat(list),
            [IReadOnlyList<object?> list, string separator] when list.All(item => item is string) => string.Join(separator, list),
            _ => CelError.NoSuchOverload,
        }),
        CelFunction.Member("substring", args => args switch
        {
            [string text, long start] => Substring(text, start, Characters(text).Length),
            [string text, long start, long end] => Substring(text, start, end),
            _ => CelError.NoSuchOverload,
        }),
        CelFunction.Member("find", args => args is [string text, string pattern] ? Re2.Get(pattern).Match(text).Value : CelError.NoSuchOverload),
        CelFunction.Member("findAll", args => args switch
        {
            [string text, string pattern] => FindAll(text, pattern, int.MaxValue),
            [string text, string pattern, long count] => FindAll(text, pattern, count < 0 ? int.MaxValue : count),
            _ => CelError.NoSuchOverload,
        }),
        CelFunction.Global("strings.quote", args => args is [string text] ? GoText.Quote(text) : CelError.NoSuchOverload),
    ];

    /// <summary>Where a part first stands in a text, from a position on; -1 when it does not.</summary>
    public static object IndexOf(string text, string part, long from)
    {
        var (characters, wanted) = (Characters(text), Characters(part));
        if (from < 0 || from > characters.Length)
        {
            return OutOfRange(from);
        }

        for (var index = (int)from; index + wanted.Length <= characters.Length; index++)
        {
            if (characters.AsSpan(index, wanted.Length).SequenceEqual(wanted))
            {
                return (long)index;
            }
        }

        return -1L;
    }

    /// <summary>Where a part last stands in a text, up to a position; -1 when it does not.</summary>
    public static object LastIndexOf(string text, string part, long? upTo)
    {
        var (characters, wanted) = (Characters(text), Characters(part));
        if (upTo is { } limit && (limit < 0 || limit > characters.Length))
        {
            return OutOfRange(limit);
        }

        for (var index = (int)Math.Min(upTo ?? int.MaxValue, characters.Length - wanted.Length); index >= 0; index--)
        {
            if (characters.AsSpan(index, wanted.Length).SequenceEqual(wanted))
            {
                return (long)index;
            }
        }

        return -1L;
    }

    private static string[] Characters(string text) => [.. text.EnumerateRunes().Select(rune => rune.ToString())];

    private static CelError OutOfRange(long index) => new(string.Create(CultureInfo.InvariantCulture, $"index out of range: {index}"));

    private static object CharAt(string text, long index)
    {
        var characters = Characters(text);
        return index < 0 || index > characters.Length ? OutOfRange(index) : index == characters.Length ? "" : characters[index];
    }

    private static object Substring(string text, long start, long end)
    {
        var characters = Characters(text);
        return start > end ? new CelError(string.Create(CultureInfo.InvariantCulture, $"invalid substring range. start: {start}, end: {end}"))
            : start < 0 || start > characters.Length ? OutOfRange(start)
            : end > characters.Length ? OutOfRange(end)
            : string.Concat(characters[(int)start..(int)end]);
    }

    private static string Ascii(string text, Func<char, char> change) => string.Concat(text.Select(letter => char.IsAscii(letter) ? change(letter) : letter));

    private static string Replace(string text, string old, string replacement, long count)
    {
        if (count < 0)
        {
            return old.Length == 0 ? text : text.Replace(old, replacement, StringComparison.Ordinal);
        }

        var parts = count > 0 && old.Length > 0 ? text.Split(old, (int)Math.Min(count + 1, int.MaxValue)) : [text];
        return string.Join(replacement, parts);
    }

    private static ImmutableArray<object?> Split(string text, string separator, long count) => count == 0 ? []
        : separator.Length == 0 ? [.. Characters(text)]
        : [.. text.Split(separator, count < 0 ? int.MaxValue : (int)Math.Min(count, int.MaxValue))];

    private static ImmutableArray<object?> FindAll(string text, string pattern, long count) =>
        [.. Re2.Get(pattern).Matches(text).Select(match => match.Value).Take((int)Math.Min(count, int.MaxValue))];
}
