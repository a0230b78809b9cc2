using Payments.Infra.Analysis.Azure.Values;
using Payments.Infra.Analysis.Validation;

namespace Payments.Infra.Analysis.Azure.FrontDoor;

/// <summary>Hosts of a front door and their certificates (learn.microsoft.com/azure/frontdoor/domain).</summary>
internal static class DomainRules
{
    private const int LongestHost = 253;
    private const int LongestLabel = 63;

    public static IEnumerable<AzureFinding> Check(Field inputs)
    {
        var (host, tls) = (inputs["hostName"], inputs["tlsSettings"]);
        if (host.Known() is { } text && !IsHost(text))
        {
            yield return host.NotAllowed("the name of a host, such as api.example.com; '*' may be its first part");
        }

        if (tls["certificateType"].Is("CustomerCertificate") && tls.Lacks("secret"))
        {
            yield return tls["secret"].Says(
                "is missing; set it to the secret of the profile that has the certificate, or certificateType to ManagedCertificate");
        }
    }

    private static bool IsHost(string text)
    {
        var labels = text.Split('.');
        return text.Length <= LongestHost && labels.Length > 1 && labels.Skip(labels[0] == "*" ? 1 : 0).All(IsLabel);
    }

    private static bool IsLabel(string label) => label.Length is > 0 and <= LongestLabel && label[0] != '-' && label[^1] != '-'
        && label.All(sign => char.IsAsciiLetterOrDigit(sign) || sign == '-');
}
