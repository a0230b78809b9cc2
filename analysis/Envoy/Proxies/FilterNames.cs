using System.Collections.Frozen;

namespace Payments.Infra.Analysis.Envoy.Proxies;

/// <summary>Names of the filters that istiod puts into proxies, and the types of their settings.</summary>
internal static class FilterNames
{
    public const string ConnectionManager = "envoy.filters.network.http_connection_manager";
    public const string TcpProxy = "envoy.filters.network.tcp_proxy";
    public const string NetworkRbac = "envoy.filters.network.rbac";
    public const string MetadataExchange = "istio.metadata_exchange";
    public const string Statistics = "istio.stats";
    public const string ExternalAuthorization = "envoy.filters.http.ext_authz";
    public const string Tokens = "envoy.filters.http.jwt_authn";
    public const string Rbac = "envoy.filters.http.rbac";
    public const string GrpcWeb = "envoy.filters.http.grpc_web";
    public const string GrpcStatistics = "envoy.filters.http.grpc_stats";
    public const string ApplicationProtocols = "istio.alpn";
    public const string Fault = "envoy.filters.http.fault";
    public const string Cors = "envoy.filters.http.cors";
    public const string Router = "envoy.filters.http.router";
    public const string TlsInspector = "envoy.filters.listener.tls_inspector";
    public const string HttpInspector = "envoy.filters.listener.http_inspector";
    public const string OriginalDestination = "envoy.filters.listener.original_dst";
    public const string TlsSocket = "envoy.transport_sockets.tls";
    public const string PlainSocket = "envoy.transport_sockets.raw_buffer";

    private static readonly FrozenDictionary<string, string> Types = new Dictionary<string, string>
    {
        [ConnectionManager] = "envoy.extensions.filters.network.http_connection_manager.v3.HttpConnectionManager",
        [TcpProxy] = "envoy.extensions.filters.network.tcp_proxy.v3.TcpProxy",
        [NetworkRbac] = "envoy.extensions.filters.network.rbac.v3.RBAC",
        [ExternalAuthorization] = "envoy.extensions.filters.http.ext_authz.v3.ExtAuthz",
        [Tokens] = "envoy.extensions.filters.http.jwt_authn.v3.JwtAuthentication",
        [Rbac] = "envoy.extensions.filters.http.rbac.v3.RBAC",
        [GrpcWeb] = "envoy.extensions.filters.http.grpc_web.v3.GrpcWeb",
        [GrpcStatistics] = "envoy.extensions.filters.http.grpc_stats.v3.FilterConfig",
        [Fault] = "envoy.extensions.filters.http.fault.v3.HTTPFault",
        [Cors] = "envoy.extensions.filters.http.cors.v3.Cors",
        [Router] = "envoy.extensions.filters.http.router.v3.Router",
    }.ToFrozenDictionary();

    /// <summary>Whether nothing can come after a filter in its chain.</summary>
    public static bool IsLast(string filter) => filter is ConnectionManager or TcpProxy or Router;

    /// <summary>A filter as a message of Envoy's; without settings where their type is not known.</summary>
    public static JsonObject Message(string filter, JsonObject config)
    {
        var message = new JsonObject { ["name"] = filter };
        if (Types.TryGetValue(filter, out var type))
        {
            config["@type"] = $"type.googleapis.com/{type}";
            message["typed_config"] = config;
        }

        return message;
    }
}
