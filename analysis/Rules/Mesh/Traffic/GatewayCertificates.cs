using Payments.Infra.Analysis.Rules.Mesh.Model;
using Payments.Infra.Analysis.Validation.Istio.Rules;

namespace Payments.Infra.Analysis.Rules.Mesh.Traffic;

/// <summary>
/// One certificate at two Gateways: a client takes a connection to one for requests to the other, which end in 404 (<c>gateway.CertificateAnalyzer</c>).
/// It is told of the Gateway whose selector is a part of the other's.
/// </summary>
internal static class GatewayCertificates
{
    public static IEnumerable<MeshFault> Find(MeshObjects mesh)
    {
        var gateways = mesh.Of("Gateway").ToList();
        return from gateway in gateways
               from other in gateways
               where other != gateway && GatewaySelector.Of(gateway).IsIn(GatewaySelector.Of(other))
               where Settings(gateway).Any(tls => Settings(other).Any(others => HaveSameCertificate(tls, others)))
               select gateway.Fault(
                   "IST0138",
                   "spec.servers",
                   $"Duplicate certificate in multiple gateways [{gateway.FullName} {other.FullName}] may cause 404s if clients re-use HTTP2 connections.");
    }

    private static IEnumerable<JsonObject> Settings(MeshObject gateway) =>
        gateway.Spec.Messages("servers").Select(server => server.Message("tls")).OfType<JsonObject>();

    private static bool HaveSameCertificate(JsonObject one, JsonObject other) => (one.Text("credentialName"), other.Text("credentialName")) switch
    {
        ("", "") => HaveSame(one, other, "serverCertificate") && HaveSame(one, other, "privateKey"),
        var (secret, others) => secret == others,
    };

    private static bool HaveSame(JsonObject one, JsonObject other, string field) => one.Text(field).Length > 0 && one.Text(field) == other.Text(field);
}
