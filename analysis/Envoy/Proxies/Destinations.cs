using Payments.Infra.Analysis.Envoy.Mesh;
using Payments.Infra.Analysis.Validation.Istio.Rules;

namespace Payments.Infra.Analysis.Envoy.Proxies;

/// <summary>The clusters of a proxy for what it sends: one for each host and port, and for each of their subsets.</summary>
internal static class Destinations
{
    public static ImmutableArray<ProxyCluster> Of(PatchContext context, IEnumerable<MeshService> services, MeshObjects mesh)
    {
        var rules = mesh.Of("DestinationRule")
            .Select(rule => (Host: MeshService.FullHost(rule.Message("spec").Text("host"), MeshObjects.Namespace(rule)), rule))
            .ToList();
        return
        [
            .. from service in services
               from port in service.Ports
               where port.Protocol != PortProtocol.Other
               let own = rules.Where(entry => HostPattern.Covers(entry.Host, service.Host)).Select(entry => entry.rule.Message("spec")).ToList()
               from subset in own.SelectMany(rule => rule.Messages("subsets")).Select(subset => subset.Text("name")).Distinct().Prepend("")
               select ProxyCluster.Outbound(context, service, port, subset, Message(service, own.FirstOrDefault().Message("trafficPolicy"))),
            ProxyCluster.Special(context, "BlackHoleCluster"),
        ];
    }

    private static JsonObject Message(MeshService service, JsonObject? policy)
    {
        var message = service.IsDynamic
            ? new JsonObject { ["cluster_type"] = new JsonObject { ["name"] = "envoy.clusters.dynamic_forward_proxy" } }
            : new JsonObject { ["type"] = "EDS" };
        if (policy.Message("loadBalancer").Message("consistentHash") is { } hash)
        {
            message[hash.Has("maglev") ? "maglev_lb_config" : "ring_hash_lb_config"] = new JsonObject();
        }

        if (policy.Message("tls") is { } tls)
        {
            if (tls.Text("mode") is not ("" or "DISABLE"))
            {
                message["transport_socket"] = Socket(FilterNames.TlsSocket);
            }
        }
        else if (service.IsInternal)
        {
            // Whether an endpoint takes mutual TLS is found out for each.
            message["transport_socket_matches"] = new JsonArray(
                new JsonObject { ["transport_socket"] = Socket(FilterNames.TlsSocket) },
                new JsonObject { ["transport_socket"] = Socket(FilterNames.PlainSocket) });
        }

        return message;
    }

    private static JsonObject Socket(string name) => new() { ["name"] = name };
}
