using Payments.Infra.Analysis.Envoy.Mesh;
using Payments.Infra.Analysis.Validation.Istio.Rules;

namespace Payments.Infra.Analysis.Envoy.Proxies;

/// <summary>Routes as messages of Envoy's, with what of them is one of several.</summary>
internal static class ServiceRoutes
{
    /// <summary>The route of a host that no VirtualService has.</summary>
    public static JsonObject Default(string cluster) => Route("default", new() { ["prefix"] = "/" }, "route", new() { ["cluster"] = cluster });

    /// <summary>The route for hosts that a sidecar does not know.</summary>
    public static VirtualHost CatchAll(bool isRegistryOnly) => isRegistryOnly
        ? new("block_all", ["*"], [Route("block_all", new() { ["prefix"] = "/" }, "direct_response", new() { ["status"] = 502 })])
        : new("allow_any", ["*"], [Route("allow_any", new() { ["prefix"] = "/" }, "route", new() { ["cluster"] = "PassthroughCluster" })]);

    /// <summary>The routes of a VirtualService for a port, one for each match.</summary>
    /// <param name="service">The VirtualService.</param>
    /// <param name="port">Port that requests come to.</param>
    /// <param name="gateway">The gateway that they come to, as <c>NAMESPACE/NAME</c>, or <c>mesh</c>.</param>
    /// <param name="mesh">Where delegates stand.</param>
    public static IEnumerable<JsonObject> Of(JsonObject service, int port, string gateway, MeshObjects mesh)
    {
        foreach (var http in service.Message("spec").Messages("http"))
        {
            var matches = http.Messages("match") is { Count: > 0 } given ? given : [[]];
            foreach (var match in matches.Where(match => IsFor(match, port, gateway, MeshObjects.Namespace(service))))
            {
                foreach (var route in http.Message("delegate") is { } child ? Delegated(http, child, service, port, mesh) : [Of(http, match)])
                {
                    yield return route;
                }
            }
        }
    }

    private static IEnumerable<JsonObject> Delegated(JsonObject http, JsonObject child, JsonObject service, int port, MeshObjects mesh)
    {
        var space = child.Text("namespace") is { Length: > 0 } given ? given : MeshObjects.Namespace(service);
        var target = mesh.Of("VirtualService").FirstOrDefault(item => MeshObjects.Name(item) == child.Text("name") && MeshObjects.Namespace(item) == space);
        foreach (var route in target is null ? [] : Of(target, port, "", mesh))
        {
            route["name"] = $"{http.Text("name")}-{route["name"]}";
            yield return route;
        }
    }

    private static bool IsFor(JsonObject match, int port, string gateway, string space)
    {
        var gateways = match.Texts("gateways");
        return (!match.Has("port") || match.Whole("port") == port) && (gateways.Count == 0 || gateways.Any(name => Gateways.Full(name, space) == gateway));
    }

    private static JsonObject Of(JsonObject http, JsonObject match)
    {
        var name = match.Text("name") is { Length: > 0 } part ? $"{http.Text("name")}.{part}" : http.Text("name");
        var (action, value) = http.Message("redirect") is { } redirect ? ("redirect", Redirect(redirect))
            : http.Message("directResponse") is { } response ? ("direct_response", new JsonObject { ["status"] = response.Whole("status") })
            : ("route", Action(http));
        return Route(name, Match(match.Message("uri")), action, value);
    }

    private static JsonObject Match(JsonObject? uri) => uri.Has("exact") ? new() { ["path"] = uri.Text("exact") }
        : uri.Has("regex") ? new() { ["safe_regex"] = new JsonObject() }
        : new() { ["prefix"] = uri.Has("prefix") ? uri.Text("prefix") : "/" };

    private static JsonObject Redirect(JsonObject redirect)
    {
        var value = new JsonObject { [redirect.Has("prefixRewrite") ? "prefix_rewrite" : "path_redirect"] = "" };
        if (redirect.Has("scheme"))
        {
            value["scheme_redirect"] = redirect.Text("scheme");
        }

        return value;
    }

    private static JsonObject Action(JsonObject http)
    {
        var action = http.Messages("route").Count(destination => destination.Whole("weight") != 0) > 1
            ? new JsonObject { ["weighted_clusters"] = new JsonObject() }
            : new JsonObject { ["cluster"] = "" };
        if (http.Message("rewrite").Has("authority"))
        {
            action["host_rewrite_literal"] = http.Message("rewrite").Text("authority");
        }

        return action;
    }

    private static JsonObject Route(string name, JsonObject match, string action, JsonObject value) =>
        new() { ["name"] = name, ["match"] = match, [action] = value };
}
