using Payments.Infra.Analysis.Go;

namespace Payments.Infra.Analysis.Validation.Operators.CertManager;

/// <summary>
/// How long certificates last, and when they are renewed (cert-manager 1.21, ValidateDuration in internal/apis/certmanager/validation/certificate.go).
/// </summary>
internal static class CertificateDurations
{
    private const long Minute = 60_000_000_000;
    private const long Least = 60 * Minute;
    private const long LeastBefore = 5 * Minute;
    private const long Usual = 90 * 24 * Least;

    public static IEnumerable<FieldError> Check(Field manifest)
    {
        var spec = manifest["spec"];
        var (before, percentage) = (spec["renewBefore"], spec["renewBeforePercentage"]);
        if ((!spec["duration"].Exists && !before.Exists) || Read(spec["duration"], Usual) is not { } duration || Read(before, 0) is not { } renewal)
        {
            yield break;
        }

        if (duration < Least)
        {
            yield return FieldErrors.Invalid(spec["duration"], "certificate duration must be greater than 1h0m0s");
        }

        if (before.Exists && percentage.Exists)
        {
            yield return FieldErrors.Invalid(percentage, "renewBefore and renewBeforePercentage are mutually exclusive and cannot both be set");
        }

        if (before.Exists && renewal < LeastBefore)
        {
            yield return FieldErrors.Invalid(before, "certificate renewBefore must be greater than 5m0s");
        }

        if (before.Exists && renewal >= duration)
        {
            yield return FieldErrors.Invalid(before, $"certificate duration {spec["duration"].TextOr("2160h0m0s")} must be greater than renewBefore "
                + $"{before.Text}");
        }

        if (percentage.Integer is { } share)
        {
            var left = (double)duration * (100 - share) / 100;
            if (left < LeastBefore || left >= duration)
            {
                yield return FieldErrors.Invalid(percentage, "certificate renewBeforePercentage must result in a renewBefore of 5m0s or more, and less "
                    + "than duration");
            }
        }
    }

    /// <summary>Nanoseconds; what is left out where there is none, and null for what is no duration: the API server says so.</summary>
    private static long? Read(Field field, long otherwise) => !field.Exists ? otherwise : GoDuration.Parse(field.Text) is (var time, null) ? time : null;
}
