using System.Text;
using Payments.Infra.Analysis.Go;

namespace Payments.Infra.Analysis.Validation.Kubernetes.Rules.Extensions.Definitions;

/// <summary>What clients of a version are warned of.</summary>
internal static class DeprecationWarning
{
    private const int Longest = 256;

    /// <summary>Checks the warning of a version.</summary>
    /// <param name="version">The version.</param>
    public static IEnumerable<FieldError> Check(Field version)
    {
        var warning = version["deprecationWarning"];
        return !warning.Exists ? []
            : !version["deprecated"].IsTrue ? [FieldErrors.Invalid(warning, "can only be set for deprecated versions")]
            : Problems(warning.Text).Select(problem => FieldErrors.Invalid(warning, problem));
    }

    private static IEnumerable<string> Problems(string text)
    {
        if (Encoding.UTF8.GetByteCount(text) > Longest)
        {
            yield return FormattableString.Invariant($"must be <= {Longest} characters long");
        }

        if (text.Length == 0)
        {
            yield return "must not be an empty string";
        }

        var index = 0;
        foreach (var letter in text.EnumerateRunes())
        {
            if (!GoText.IsPrintable(letter))
            {
                yield return FormattableString.Invariant($"must only contain printable UTF-8 characters; non-printable character found at index {index}");
                yield break;
            }

            index += letter.Utf8SequenceLength;
        }
    }
}
