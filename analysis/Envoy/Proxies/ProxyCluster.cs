using System.Globalization;
using Payments.Infra.Analysis.Envoy.Mesh;

namespace Payments.Infra.Analysis.Envoy.Proxies;

/// <summary>A cluster of a proxy.</summary>
/// <param name="Context">What it is for.</param>
/// <param name="Name">Name, such as <c>outbound|8080|v1|shop.payments.svc.cluster.local</c>.</param>
/// <param name="Hosts">Hosts that a patch can find it by.</param>
/// <param name="Port">Port of the host, or of the pod for what comes in; 0 for none.</param>
/// <param name="Subset">Subset; empty for none.</param>
/// <param name="Message">What it is made of, as a message of Envoy's.</param>
internal sealed record ProxyCluster(PatchContext Context, string Name, ImmutableArray<string> Hosts, int Port, string Subset, JsonObject Message)
{
    public static ProxyCluster Outbound(PatchContext context, MeshService service, MeshPort port, string subset, JsonObject message) => new(
        context,
        string.Create(CultureInfo.InvariantCulture, $"outbound|{port.Number}|{subset}|{service.Host}"),
        [service.Host],
        port.Number,
        subset,
        message);

    /// <summary>The pod's own containers.</summary>
    public static ProxyCluster Inbound(InboundPort port) => new(
        PatchContext.SidecarInbound,
        string.Create(CultureInfo.InvariantCulture, $"inbound|{port.Pod}||"),
        port.Hosts,
        port.Pod,
        "",
        new JsonObject { ["type"] = "ORIGINAL_DST" });

    /// <summary>What istiod puts into each proxy under a name of its own.</summary>
    public static ProxyCluster Special(PatchContext context, string name) => new(context, name, [], 0, "", new JsonObject { ["type"] = "STATIC" });
}
