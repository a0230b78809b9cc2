using System.Globalization;
using System.Text.RegularExpressions;

namespace Payments.Infra.Analysis.Validation.Kubernetes.Rules;

/// <summary>Values that are a number of pods or a share of them, such as <c>1</c> and <c>25%</c>.</summary>
internal static partial class IntOrPercent
{
    private const string NoPercent = "a valid percent string must be a numeric string followed by an ending '%'"
        + " (e.g. '1%',  or '93%', regex used for validation is '[0-9]+%')";

    /// <summary>A number that is not negative, or a percentage.</summary>
    public static IEnumerable<FieldError> Check(Field value) => !value.Exists ? []
        : value.IsNumber ? FieldErrors.Negative(value)
        : Syntax().IsMatch(value.Text) ? []
        : [FieldErrors.Invalid(value, NoPercent)];

    /// <summary>A percentage is at most 100%.</summary>
    public static IEnumerable<FieldError> CheckAtMostAll(Field value) =>
        Percent(value) > 100 ? [FieldErrors.Invalid(value, "must not be greater than 100%")] : [];

    /// <summary>Whether it comes to nothing: 0, 0%, or a text that is neither.</summary>
    /// <param name="value">The value.</param>
    /// <param name="usual">What is taken where there is none.</param>
    public static bool IsNone(Field value, long usual) => !value.Exists ? usual == 0
        : value.IsNumber ? value.Integer is 0
        : (Percent(value) ?? Number(value.Text)) == 0;

    private static decimal? Percent(Field value) => !value.IsNumber && Syntax().IsMatch(value.Text) ? Number(value.Text[..^1]) : null;

    // A number that is too large counts as the largest that there is.
    private static decimal Number(string text) => text.Length == 0 || !text.All(char.IsAsciiDigit) ? 0
        : decimal.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number
        : decimal.MaxValue;

    [GeneratedRegex(@"\A[0-9]+%\z", RegexOptions.CultureInvariant)]
    private static partial Regex Syntax();
}
