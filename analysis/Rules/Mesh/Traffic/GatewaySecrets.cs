using System.Globalization;
using Payments.Infra.Analysis.Go;
using Payments.Infra.Analysis.Rules.Mesh.Model;
using Payments.Infra.Analysis.Validation.Istio.Rules;

namespace Payments.Infra.Analysis.Rules.Mesh.Traffic;

/// <summary>
/// Secrets of Gateways that are not in the namespace of their pods, or hold no certificate (<c>gateway.SecretAnalyzer</c>). Whether a certificate is of
/// today is not asked: what is said of a plan does not depend on the day.
/// </summary>
internal static class GatewaySecrets
{
    public static IEnumerable<MeshFault> Find(MeshObjects mesh) => mesh.Of("Gateway").SelectMany(gateway =>
        mesh.Pods.With(GatewaySelector.Of(gateway)).FirstOrDefault() is { } pod ? Check(mesh, gateway, pod.Namespace) : [GatewaySelector.Missing(gateway)]);

    private static IEnumerable<MeshFault> Check(MeshObjects mesh, MeshObject gateway, string ns)
    {
        foreach (var (index, server) in gateway.Spec.Messages("servers").Index())
        {
            var said = server.Message("tls").Text("credentialName");
            var (place, name) = HostForms.Said(ns, said);
            var path = string.Create(CultureInfo.InvariantCulture, $"spec.servers[{index}].tls.credentialName");
            if (said.Length == 0)
            {
                continue;
            }

            if (mesh.Find("Secret", place, name) is not { } secret)
            {
                yield return gateway.Fault("IST0101", path, $"Referenced credentialName not found: {GoText.Quote(said)}").MissingIn(MeshFault.Anywhere);
            }
            else if (!ServerCertificate.IsIn(secret))
            {
                yield return gateway.Fault(
                    "IST0161",
                    path,
                    $"The credential referenced by the Gateway {gateway.Name} in namespace {ns} is invalid, which can cause the traffic not to work as " +
                    "expected.");
            }
        }
    }
}
