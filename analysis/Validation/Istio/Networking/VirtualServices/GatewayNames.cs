using Payments.Infra.Analysis.Go;
using Payments.Infra.Analysis.Validation.Istio.Formats;
using Payments.Infra.Analysis.Validation.Istio.Rules;

namespace Payments.Infra.Analysis.Validation.Istio.Networking.VirtualServices;

/// <summary>Names of gateways: <c>NAMESPACE/NAME</c>, or one without namespace.</summary>
internal static class GatewayNames
{
    /// <summary>Checks names. What follows a name without slash is not looked at.</summary>
    public static void Check(IEnumerable<string> names, Findings findings)
    {
        foreach (var name in names)
        {
            var parts = name.Split('/', 2);
            if (parts.Length == 1)
            {
                CheckShort(name, findings);
                return;
            }

            findings.Problem(parts.Contains("") ? "config namespace and gateway name cannot be empty" : null);
            findings.Problem(DnsLabel.IsValid(parts[0]) ? null : $"invalid value for namespace: {GoText.Quote(parts[0])}");
            findings.Problem(DnsLabel.IsValid(parts[1]) ? null : $"invalid value for gateway name: {GoText.Quote(parts[1])}");
        }
    }

    private static void CheckShort(string name, Findings findings)
    {
        if (name.Split('.') is [var gateway, var scope, ..])
        {
            findings.Warning(
                $"using legacy gatewayName format {GoText.Quote(name)}; prefer the <namespace>/<name> format: {GoText.Quote($"{scope}/{gateway}")}");
        }

        findings.Problem(HostName.Problem(name));
    }
}
