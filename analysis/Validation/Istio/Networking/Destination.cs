using Payments.Infra.Analysis.Validation.Istio.Formats;
using Payments.Infra.Analysis.Validation.Istio.Rules;

namespace Payments.Infra.Analysis.Validation.Istio.Networking;

/// <summary>Where a proxy sends traffic: a host, perhaps a subset of it, perhaps a port.</summary>
internal static class Destination
{
    public static void Check(JsonObject? destination, Findings findings)
    {
        if (destination is null)
        {
            return;
        }

        var host = destination.Text("host");
        findings.Problem(host == "*" ? "invalid destination host *" : HostName.WildcardProblem(host));
        if (destination.Text("subset") is { Length: > 0 } subset)
        {
            findings.Problem(SubsetName.Problem(subset));
        }

        if (destination.Message("port") is { } port)
        {
            findings.Problem(PortNumber.Problem(port.Whole("number")));
        }
    }
}
