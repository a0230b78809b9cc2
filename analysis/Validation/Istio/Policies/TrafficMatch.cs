using System.Globalization;
using Payments.Infra.Analysis.Validation.Istio.Rules;

namespace Payments.Infra.Analysis.Validation.Istio.Policies;

/// <summary>The traffic an extension of the proxy sees, chosen by port.</summary>
internal static class TrafficMatch
{
    /// <summary>Checks <c>match</c>; only the first port that cannot be is reported.</summary>
    public static void Check(JsonObject? spec, Findings findings)
    {
        var ports =
            from match in spec.Messages("match").Index()
            from port in match.Item.Messages("ports").Index()
            select (Match: match.Index, port.Index, Number: port.Item.Whole("number"));
        if (ports.FirstOrDefault(port => port.Number is < 1 or > 65535, (Match: -1, 0, 0)) is { Match: >= 0 } wrong)
        {
            findings.Error(string.Create(CultureInfo.InvariantCulture, $"spec.Match[{wrong.Match}].Ports[{wrong.Index}] is out of range: {wrong.Number}"));
        }
    }
}
