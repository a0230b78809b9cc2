using Istio.Networking.V1Alpha3;
using Pulumi.Kubernetes.Types.Inputs.Meta.V1;
using static Payments.Infra.Components.Kit.Values;

namespace Payments.Infra.Components.Mesh;

/// <summary>
/// Refuses requests whose path has parameters, such as <c>/items/..;/actuator</c>: applications cut them off after policies have
/// compared the path with them, and answer for another one (github.com/istio/istio/issues/27409). No field of a policy finds a
/// sign inside a path; the rest of such tricks falls to the normalization of paths.
/// </summary>
public sealed class PathParameters : PlatformComponent
{
    /// <summary>A semicolon before the query, plain or encoded: some applications decode a path first and cut it then.</summary>
    private const string Pattern = "[^?]*(;|%3[Bb]).*";

    private const string Name = "path-parameters";

    /// <inheritdoc cref="PlatformComponent.PlatformComponent"/>
    public PathParameters(string name, PathParametersArgs args, ComponentResourceOptions? options = null)
        : base("payments:mesh:PathParameters", name, args, options)
    {
        _ = new EnvoyFilter(
            name,
            new EnvoyFilterArgs
            {
                Metadata = new ObjectMetaArgs { Name = Name, Namespace = args.Namespace },
                Spec = new EnvoyFilterSpecArgs
                {
                    Priority = ProxyPatches.Priority,
                    ConfigPatches =
                    {
                        ProxyPatches.FilterBeforeRouter(ConfigPatchMatchContext.Gateway, Name, Filter()),
                        ProxyPatches.FilterBeforeRouter(ConfigPatchMatchContext.SidecarInbound, Name, Filter()),
                    },
                },
            },
            Child);
        RegisterOutputs();
    }

    /// <summary>The path as a header: that of a URL is one that Envoy may have cut already.</summary>
    private static Dictionary<string, object> Filter() => Map(
        ("@type", "type.googleapis.com/envoy.extensions.filters.http.rbac.v3.RBAC"),
        ("rules", Map(("action", "DENY"), ("policies", Map((Name, Map(
            ("permissions", new[] { Map(("header", Map(("name", ":path"), ("string_match", Map(("safe_regex", Map(("regex", Pattern)))))))) }),
            ("principals", new[] { Map(("any", true)) }))))))),
        ("rules_stat_prefix", "path_parameters."));
}
