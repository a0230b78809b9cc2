using System.Globalization;
using Istio.Networking.V1Alpha3;
using Payments.Infra.Components.Mesh.Ingress;

namespace Payments.Infra.Components.Mesh.Isolation;

/// <summary>Asks the quota service about each request at the gateway, once its token has been verified.</summary>
internal static class QuotaFilter
{
    private const string Filter = "envoy.filters.http.ratelimit";

    public static IEnumerable<ConfigPatchArgs> From(TenantIsolationArgs args)
    {
        yield return ProxyPatches.FilterBeforeRouter(ConfigPatchMatchContext.Gateway, Filter, Service(args));

        // Of the hosts, not of their routes: a route without limits of its own has those of its host, and one that answers by
        // itself would become a route to nowhere, for which Envoy refuses all routes of the port.
        yield return ProxyPatches.VirtualHosts(Listeners.TlsPort, new Dictionary<string, object> { ["rate_limits"] = Descriptors() });
    }

    private static Dictionary<string, object> Service(TenantIsolationArgs args) => new()
    {
        ["@type"] = "type.googleapis.com/envoy.extensions.filters.http.ratelimit.v3.RateLimit",
        ["domain"] = QuotaConfig.Domain,

        // While the service is down payments go on, and each pod's own limit still holds.
        ["failure_mode_deny"] = false,
        ["timeout"] = "0.25s",
        ["enable_x_ratelimit_headers"] = "DRAFT_VERSION_03",
        ["rate_limit_service"] = new Dictionary<string, object>
        {
            ["grpc_service"] = new Dictionary<string, object>
            {
                ["envoy_grpc"] = new Dictionary<string, object>
                {
                    // The mesh's own cluster: a cluster of ours would talk in plain text.
                    ["cluster_name"] = string.Create(
                        CultureInfo.InvariantCulture, $"outbound|{QuotaService.GrpcPort}||{QuotaService.Name}.{args.Namespace}.svc.cluster.local"),
                    ["authority"] = QuotaService.Name,
                },
            },
            ["transport_api_version"] = "V3",
        },
    };

    /// <summary>Two counts for each tenant, a minute's and a second's; one for whoever has none, whom those would let through uncounted.</summary>
    private static Dictionary<string, object>[] Descriptors() =>
    [
        Action("request_headers", Tenant(QuotaConfig.MinuteKey)),
        Action("request_headers", Tenant(QuotaConfig.SecondKey)),
        Action("header_value_match", new Dictionary<string, object>
        {
            ["descriptor_value"] = QuotaConfig.NoTenant,
            ["expect_match"] = false,
            ["headers"] = new[] { new Dictionary<string, object> { ["name"] = TenantList.Header, ["present_match"] = true } },
        }),
    ];

    private static Dictionary<string, object> Tenant(string key) =>
        new() { ["header_name"] = TenantList.Header, ["descriptor_key"] = key };

    private static Dictionary<string, object> Action(string kind, Dictionary<string, object> value) =>
        new() { ["actions"] = new[] { new Dictionary<string, object> { [kind] = value } } };
}
