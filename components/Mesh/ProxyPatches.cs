using Istio.Networking.V1Alpha3;

namespace Payments.Infra.Components.Mesh;

/// <summary>Patches of a proxy's own configuration, for what Istio has no field for.</summary>
internal static class ProxyPatches
{
    /// <summary>Said, as patches that are relative to a filter otherwise depend on when they were made.</summary>
    public const int Priority = 10;

    private const string ConnectionManager = "envoy.filters.network.http_connection_manager";
    private const string Router = "envoy.filters.http.router";

    /// <summary>Adds a filter that runs last, after tokens and policies have been checked.</summary>
    /// <param name="context">Which listeners.</param>
    /// <param name="name">Name of the filter.</param>
    /// <param name="config">Its configuration, with its type.</param>
    public static ConfigPatchArgs FilterBeforeRouter(ConfigPatchMatchContext context, string name, Dictionary<string, object> config) => new()
    {
        ApplyTo = ConfigPatchApplyTo.HttpFilter,
        Match = new ConfigPatchMatchArgs
        {
            Context = context,
            Listener = new ConfigPatchMatchListenerArgs
            {
                FilterChain = new ConfigPatchMatchListenerFilterChainArgs
                {
                    Filter = new ConfigPatchMatchFilterArgs
                    {
                        Name = ConnectionManager,
                        SubFilter = new ConfigPatchMatchNameArgs { Name = Router },
                    },
                },
            },
        },
        Patch = new ConfigPatchPatchArgs
        {
            Operation = ConfigPatchPatchOperation.InsertBefore,
            Value = new Dictionary<string, object> { ["name"] = name, ["typed_config"] = config },
        },
    };

    /// <summary>
    /// Merges into every route of a virtual host, redirects and direct responses among them: the value must not say what a
    /// route does (<c>route</c>), or those lose what they do. The host's port is that of the Service: another one silently matches nothing.
    /// </summary>
    /// <param name="context">Which routes.</param>
    /// <param name="virtualHost">Name of the virtual host.</param>
    /// <param name="value">What is merged.</param>
    public static ConfigPatchArgs Routes(ConfigPatchMatchContext context, Input<string> virtualHost, Dictionary<string, object> value) => Merge(
        ConfigPatchApplyTo.HttpRoute,
        context,
        new ConfigPatchMatchRouteConfigurationArgs
        {
            Vhost = new ConfigPatchMatchRouteConfigurationVhostArgs
            {
                Name = virtualHost,
                Route = new ConfigPatchMatchRouteConfigurationVhostRouteArgs { Action = ConfigPatchMatchRouteConfigurationVhostRouteAction.Any },
            },
        },
        value);

    /// <summary>
    /// Merges into every virtual host of a gateway's port. Not into hosts by name: those of the same routes are one, which
    /// has the name of the first alone.
    /// </summary>
    /// <param name="port">Port of the Gateway's server.</param>
    /// <param name="value">What is merged.</param>
    public static ConfigPatchArgs VirtualHosts(int port, Dictionary<string, object> value) => Merge(
        ConfigPatchApplyTo.VirtualHost,
        ConfigPatchMatchContext.Gateway,
        new ConfigPatchMatchRouteConfigurationArgs { PortNumber = port },
        value);

    private static ConfigPatchArgs Merge(
        ConfigPatchApplyTo target, ConfigPatchMatchContext context, ConfigPatchMatchRouteConfigurationArgs routes, Dictionary<string, object> value) => new()
        {
            ApplyTo = target,
            Match = new ConfigPatchMatchArgs { Context = context, RouteConfiguration = routes },
            Patch = new ConfigPatchPatchArgs { Operation = ConfigPatchPatchOperation.Merge, Value = value },
        };
}
