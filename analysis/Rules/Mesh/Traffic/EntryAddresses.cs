using System.Globalization;
using Payments.Infra.Analysis.Rules.Mesh.Model;
using Payments.Infra.Analysis.Validation.Istio.Rules;

namespace Payments.Infra.Analysis.Rules.Mesh.Traffic;

/// <summary>
/// ServiceEntries of TCP that have no addresses and get none: connections to them cannot be told from others (<c>serviceentry.ProtocolAddressesAnalyzer</c>).
/// </summary>
internal static class EntryAddresses
{
    public static IEnumerable<MeshFault> Find(MeshObjects mesh) =>
        from entry in AreAllotted(mesh.MeshConfig) ? [] : mesh.Of("ServiceEntry")
        where entry.Spec.Texts("addresses").Count == 0 && entry.Manifest.Message("status").Messages("addresses").Count == 0
        from port in entry.Spec.Messages("ports").Index()
        where port.Item.Text("protocol") is "" || string.Equals(port.Item.Text("protocol"), "TCP", StringComparison.OrdinalIgnoreCase)
        select entry.Fault(
            "IST0134",
            string.Create(CultureInfo.InvariantCulture, $"spec.ports[{port.Index}]"),
            "ServiceEntry addresses are required for this protocol.");

    private static bool AreAllotted(JsonObject config)
    {
        var metadata = config.Message("defaultConfig").Message("proxyMetadata");
        return metadata.Text("ISTIO_META_DNS_CAPTURE") == "true"
            && (metadata.Text("ISTIO_META_DNS_AUTO_ALLOCATE") == "true" || metadata.Text("PILOT_ENABLE_IP_AUTOALLOCATE") == "true");
    }
}
