using Payments.Infra.Analysis.Validation.Istio.Formats;
using Payments.Infra.Analysis.Validation.Istio.Rules;

namespace Payments.Infra.Analysis.Validation.Istio.Networking.VirtualServices;

/// <summary>What is known of a connection before anything is read from it.</summary>
internal static class ConnectionMatch
{
    /// <summary>Checks where a connection goes, and where it comes from.</summary>
    public static void Check(JsonObject match, Findings findings)
    {
        foreach (var subnet in match.Texts("destinationSubnets"))
        {
            findings.Problem(IpAddress.SubnetProblem(subnet));
        }

        CheckPortAndSource(match, findings);
    }

    /// <summary>Checks the port, the labels of the caller, and the gateways.</summary>
    public static void CheckPortAndSource(JsonObject match, Findings findings)
    {
        findings.Problem(match.Whole("port") is not 0 and var port ? PortNumber.Problem(port) : null);
        findings.Problems(Labels.Problems(match.TextMap("sourceLabels")));
        GatewayNames.Check(match.Texts("gateways"), findings);
    }
}
