using Payments.Infra.Analysis.Azure.Values;
using Payments.Infra.Analysis.Validation;

namespace Payments.Infra.Analysis.Azure.Names;

/// <summary>
/// Zones of DNS, public and private: their names (learn.microsoft.com/azure/azure-resource-manager/management/resource-name-rules), and that they are in no
/// region (learn.microsoft.com/rest/api/dns).
/// </summary>
internal static class DnsZoneRules
{
    private const int LongestLabel = 63;
    private const int LongestName = 253;
    private const int MostLabels = 34;

    public static IEnumerable<AzureFinding> CheckPublic(Field inputs) => CheckName(inputs["zoneName"]).Concat(CheckLocation(inputs));

    public static IEnumerable<AzureFinding> CheckPrivate(Field inputs) => CheckName(inputs["privateZoneName"]).Concat(CheckLocation(inputs));

    /// <summary>What belongs to a zone is in no region either.</summary>
    public static IEnumerable<AzureFinding> CheckLocation(Field inputs) => inputs["location"].CheckOneOf("global");

    private static IEnumerable<AzureFinding> CheckName(Field name) => name.Known() is { } text && !IsName(text)
        ? [name.NotAllowed("2 to 34 labels with a '.' between them, each of 1 to 63 letters, digits, '-' and '_'")]
        : [];

    private static bool IsName(string text) =>
        text.Length <= LongestName && text.Split('.') is { Length: >= 2 and <= MostLabels } labels && labels.All(IsLabel);

    private static bool IsLabel(string label) =>
        label.Length is > 0 and <= LongestLabel && label.All(sign => char.IsAsciiLetterOrDigit(sign) || sign is '-' or '_');
}
