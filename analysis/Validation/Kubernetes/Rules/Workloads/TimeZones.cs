using System.Text.RegularExpressions;

namespace Payments.Infra.Analysis.Validation.Kubernetes.Rules.Workloads;

/// <summary>Names of time zones, such as <c>Europe/Berlin</c>.</summary>
internal static partial class TimeZones
{
    private const string Utc = "UTC";

    // A machine may have no list of time zones, as small images do not; then any name may be one.
    private static readonly Lazy<bool> AreListed = new(() => TimeZoneInfo.TryFindSystemTimeZoneById("Europe/Berlin", out _));

    public static IEnumerable<FieldError> Check(Field zone)
    {
        var name = zone.Text;
        return name.Length == 0 ? [FieldErrors.Invalid(zone, "timeZone must be nil or non-empty string")]
            : !name.Split('/').All(IsPart) ? [FieldErrors.Invalid(zone, $"unknown time zone {name}")]
            : (string.Equals(name, "Local", StringComparison.OrdinalIgnoreCase)
                ? new[] { FieldErrors.Invalid(zone, "timeZone must be an explicit time zone as defined in https://www.iana.org/time-zones") }
                : [])
                .Concat(Problem(name) is { } problem ? [FieldErrors.Invalid(zone, problem)] : []);
    }

    /// <summary>Why a name is none of a time zone; null when it is one.</summary>
    public static string? Problem(string name) =>
        name is "" or Utc or "Local" || (!string.Equals(name, Utc, StringComparison.OrdinalIgnoreCase) && IsListed(name)) ? null : $"unknown time zone {name}";

    // A zone that was asked for before is found whatever the case of its letters, and only then.
    private static bool IsListed(string name) => !AreListed.Value || (TimeZoneInfo.TryFindSystemTimeZoneById(name, out var zone) && zone.Id == name);

    private static bool IsPart(string part) => part is not ("." or "..") && !part.StartsWith('-') && PartSyntax().IsMatch(part);

    [GeneratedRegex(@"\A[A-Za-z.\-_0-9+]{1,14}\z", RegexOptions.CultureInvariant)]
    private static partial Regex PartSyntax();
}
