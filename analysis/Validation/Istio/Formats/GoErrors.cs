using System.Globalization;

namespace Payments.Infra.Analysis.Validation.Istio.Formats;

/// <summary>Several errors in one text, as istiod writes them.</summary>
internal static class GoErrors
{
    /// <summary>Count and list, one error a line.</summary>
    public static string Describe(IReadOnlyList<string> errors) =>
        (errors.Count == 1 ? "1 error occurred:" : string.Create(CultureInfo.InvariantCulture, $"{errors.Count} errors occurred:"))
        + string.Concat(errors.Select(error => $"\n\t* {error}")) + "\n\n";
}
