using System.Text;

namespace Payments.Infra.Analysis.Validation.Kubernetes.Rules.Storage;

/// <summary>Drivers of storage, and what they need.</summary>
internal static class DriverRules
{
    private const int LongestName = 63;
    private const long LeastSeconds = 600;
    private const long MostSeconds = 1L << 32;

    public static IEnumerable<FieldError> Check(Field driver)
    {
        var (name, spec, period) = (driver["metadata"]["name"], driver["spec"], driver["spec"]["nodeAllocatableUpdatePeriodSeconds"]);
        var audiences = new HashSet<string>(StringComparer.Ordinal);
        return (Encoding.UTF8.GetByteCount(name.Text) > LongestName ? [FieldErrors.TooLong(name, LongestName)] : Enumerable.Empty<FieldError>())
            .Concat(spec["tokenRequests"].Items.SelectMany(request => CheckToken(request, audiences)))
            .Concat(Choices.CheckGiven(spec["fsGroupPolicy"], "ReadWriteOnceWithFSType", "File", "None"))
            .Concat(spec["volumeLifecycleModes"].Items.SelectMany(
                mode => Choices.Check(mode with { Path = spec["volumeLifecycleModes"].Path }, "Persistent", "Ephemeral")))
            .Concat(period.Integer < 10 ? [FieldErrors.Invalid(period, "must be greater than or equal to 10 seconds")] : []);
    }

    public static IEnumerable<FieldError> CheckUpdate(Field before, Field after)
    {
        var (was, spec) = (before["spec"], after["spec"]);
        var isSame = was["volumeLifecycleModes"].Items.Select(mode => mode.Text).DefaultIfEmpty("Persistent")
            .SequenceEqual(spec["volumeLifecycleModes"].Items.Select(mode => mode.Text).DefaultIfEmpty("Persistent"));
        var (attached, attaches) = (was["attachRequired"], spec["attachRequired"]);
        return ((attached.IsTrue || !attached.Exists) == (attaches.IsTrue || !attaches.Exists)
                ? Enumerable.Empty<FieldError>()
                : [FieldErrors.Invalid(attaches with { Value = attaches.IsTrue || !attaches.Exists }, "field is immutable")])
            .Concat(isSame ? [] : [FieldErrors.Invalid(spec["volumeLifecycleModes"], "field is immutable")]);
    }

    private static IEnumerable<FieldError> CheckToken(Field request, HashSet<string> audiences)
    {
        var (audience, seconds) = (request["audience"], request["expirationSeconds"]);
        return (audiences.Add(audience.Text) ? Enumerable.Empty<FieldError>() : [FieldError.Duplicate(audience.ToString(), audience.Text)])
            .Concat(seconds.Integer < LeastSeconds ? [FieldErrors.Invalid(seconds, "may not specify a duration less than 10 minutes")] : [])
            .Concat(seconds.Integer > MostSeconds ? [FieldErrors.Invalid(seconds, "may not specify a duration larger than 2^32 seconds")] : []);
    }
}
