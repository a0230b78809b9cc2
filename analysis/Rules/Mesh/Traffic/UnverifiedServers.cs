using System.Globalization;
using Payments.Infra.Analysis.Rules.Mesh.Model;
using Payments.Infra.Analysis.Validation.Istio.Rules;

namespace Payments.Infra.Analysis.Rules.Mesh.Traffic;

/// <summary>TLS of DestinationRules to servers whose certificates nobody verifies (<c>CaCertificateAnalyzer</c>).</summary>
internal static class UnverifiedServers
{
    public static IEnumerable<MeshFault> Find(MeshObjects mesh) => mesh.Of("DestinationRule").SelectMany(Check);

    private static IEnumerable<MeshFault> Check(MeshObject rule)
    {
        var policy = rule.Spec.Message("trafficPolicy");
        if (Unverified(rule, policy) is { } mode)
        {
            yield return rule.Fault("IST0128", "spec.trafficPolicy.tls", Message(rule, mode));
        }

        foreach (var (index, settings) in policy.Messages("portLevelSettings").Index())
        {
            if (Unverified(rule, settings) is { } modeOfPort)
            {
                yield return rule.Fault(
                    "IST0129",
                    string.Create(CultureInfo.InvariantCulture, $"spec.trafficPolicy.portLevelSettings[{index}].tls"),
                    $"{Message(rule, modeOfPort)} at port {Port(settings.Message("port"))}");
            }
        }
    }

    /// <summary>The mode, of settings that say no certificates; a Secret counts only where the rule selects its workloads.</summary>
    private static string? Unverified(MeshObject rule, JsonObject? settings)
    {
        var tls = settings.Message("tls");
        var hasSecret = tls.Text("credentialName").Length > 0 && rule.Spec.Has("workloadSelector");
        return tls.Text("mode") is "SIMPLE" or "MUTUAL" && tls.Text("caCertificates").Length == 0 && !hasSecret ? tls.Text("mode") : null;
    }

    private static string Message(MeshObject rule, string mode) =>
        $"DestinationRule {rule.FullName} in namespace {rule.Namespace} has TLS mode set to {mode} but no caCertificates are set to validate server identity " +
        $"for host: {rule.Spec.Text("host")}";

    /// <summary>A port in the text form of protocol buffers, which says no zeros.</summary>
    private static string Port(JsonObject? port) => port is null ? "<nil>"
        : port.Whole("number") is not 0 and var number ? string.Create(CultureInfo.InvariantCulture, $"number:{number}")
        : "";
}
