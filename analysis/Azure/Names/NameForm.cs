using System.Buffers;

namespace Payments.Infra.Analysis.Azure.Names;

/// <summary>What a name may be made of.</summary>
/// <param name="Description">The same in words, such as <c>letters and digits</c>.</param>
/// <param name="Signs">Signs that it may have.</param>
internal sealed record NameForm(string Description, string Signs)
{
    private const string Lower = "abcdefghijklmnopqrstuvwxyz";
    private const string Digits = "0123456789";
    private const string Alphanumerics = Lower + "ABCDEFGHIJKLMNOPQRSTUVWXYZ" + Digits;

    /// <summary>Letters and digits.</summary>
    public static readonly NameForm Plain = new("letters and digits", Alphanumerics);

    /// <summary>Letters and digits, a letter first.</summary>
    public static readonly NameForm PlainFromLetter = new("letters and digits, a letter first", Alphanumerics) { First = char.IsAsciiLetter };

    /// <summary>Letters in lower case and digits.</summary>
    public static readonly NameForm PlainLower = new("lower-case letters and digits", Lower + Digits);

    /// <summary>What most names of networks are made of.</summary>
    public static readonly NameForm Network = new("letters, digits, '.', '-' and '_', a letter or digit first, and a letter, digit or '_' "
        + "last", Alphanumerics + ".-_")
    {
        First = char.IsAsciiLetterOrDigit,
        Last = sign => char.IsAsciiLetterOrDigit(sign) || sign == '_',
    };

    /// <summary>Letters, digits and hyphens, none of them at an end.</summary>
    public static readonly NameForm Hyphened = new("letters, digits and '-', a letter or digit first and last", Alphanumerics + "-")
    {
        First = char.IsAsciiLetterOrDigit,
        Last = char.IsAsciiLetterOrDigit,
    };

    /// <summary>Lower-case letters, digits and hyphens, none of them at an end.</summary>
    public static readonly NameForm HyphenedLower = new("lower-case letters, digits and '-', a letter or digit first and last", Lower + Digits + "-")
    {
        First = char.IsAsciiLetterOrDigit,
        Last = char.IsAsciiLetterOrDigit,
    };

    /// <summary>Letters, digits and hyphens, a letter first.</summary>
    public static readonly NameForm HyphenedFromLetter = Hyphened with
    {
        Description = "letters, digits and '-', a letter first, and a letter or digit last",
        First = char.IsAsciiLetter,
    };

    /// <summary>The same without two hyphens in a row.</summary>
    public static readonly NameForm SingleHyphenedFromLetter = HyphenedFromLetter with
    {
        Description = "letters, digits and '-', a letter first, a letter or digit last, and no '--'",
        HasDoubleHyphens = false,
    };

    /// <summary>Letters, digits and single hyphens inside.</summary>
    public static readonly NameForm SingleHyphened = Hyphened with
    {
        Description = "letters, digits and '-', a letter or digit first and last, and no '--'",
        HasDoubleHyphens = false,
    };

    /// <summary>Lower-case letters, digits and single hyphens, a letter or digit first and last.</summary>
    public static readonly NameForm SingleHyphenedLower = HyphenedLower with
    {
        Description = "lower-case letters, digits and '-', a letter or digit first and last, and no '--'",
        HasDoubleHyphens = false,
    };

    /// <summary>Letters, digits and hyphens, wherever they stand.</summary>
    public static readonly NameForm AnyHyphened = new("letters, digits and '-'", Alphanumerics + "-");

    /// <summary>Letters, digits, hyphens and underscores, a letter or digit first.</summary>
    public static readonly NameForm Identity = new("letters, digits, '-' and '_', a letter or digit first", Alphanumerics + "-_")
    {
        First = char.IsAsciiLetterOrDigit,
    };

    /// <summary>Letters, digits, hyphens and underscores, a letter or digit first and last.</summary>
    public static readonly NameForm Cluster = Identity with
    {
        Description = "letters, digits, '-' and '_', a letter or digit first and last",
        Last = char.IsAsciiLetterOrDigit,
    };

    /// <summary>Letters, digits, periods, hyphens and underscores, a letter or digit first and last.</summary>
    public static readonly NameForm Hub = new("letters, digits, '.', '-' and '_', a letter or digit first and last", Alphanumerics + ".-_")
    {
        First = char.IsAsciiLetterOrDigit,
        Last = char.IsAsciiLetterOrDigit,
    };

    /// <summary>Letters in lower case and digits, a letter first.</summary>
    public static readonly NameForm Pool = new("lower-case letters and digits, a letter first", Lower + Digits) { First = char.IsAsciiLetterLower };

    private readonly SearchValues<char> signs = SearchValues.Create(Signs);

    /// <summary>Whether a sign may be the first.</summary>
    public Func<char, bool> First { get; init; } = _ => true;

    /// <summary>Whether a sign may be the last.</summary>
    public Func<char, bool> Last { get; init; } = _ => true;

    /// <summary>Whether a hyphen may follow another.</summary>
    public bool HasDoubleHyphens { get; init; } = true;

    /// <summary>Whether a name is made so.</summary>
    public bool Fits(string name) => name.Length > 0 && !name.AsSpan().ContainsAnyExcept(signs) && First(name[0]) && Last(name[^1])
        && (HasDoubleHyphens || !name.Contains("--", StringComparison.Ordinal));
}
