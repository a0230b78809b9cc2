using System.Text.RegularExpressions;
using Istio.Networking.V1;

namespace Payments.Infra.Components.Mesh;

/// <summary>Whose requests routes are for, and what in a request tells its tenant.</summary>
/// <param name="TenantKey">Header, or claim in the form that Istio takes for one.</param>
/// <param name="Paths">Paths of the service that are reached; empty for all.</param>
internal sealed record RouteScope(string TenantKey, ImmutableArray<string> Paths)
{
    /// <summary>Between services the header counts; policies see to it that only trusted callers send it.</summary>
    public static readonly RouteScope Mesh = new(TenantList.Header, []);

    /// <summary>
    /// At the gateway the verified claim counts. The header must not: without a token the route is chosen before the
    /// client's own header is removed.
    /// </summary>
    /// <param name="service">The service behind the gateway.</param>
    public static RouteScope Gateway(ServiceDefinition service) =>
        new($"@request.auth.claims.{TenantList.Claim}", [.. service.PublicOperations.SelectMany(operation => operation.Paths).Distinct()]);

    /// <summary>What a path must match, in one condition, as every further one would repeat for each tenant; null for any.</summary>
    public StringMatchArgs? Uri => Paths switch
    {
        [] => null,
        [var path] when path.EndsWith('*') => new StringMatchArgs { Prefix = path[..^1] },
        [var path] => new StringMatchArgs { Exact = path },
        _ => new StringMatchArgs { Regex = string.Join("|", Paths.Select(Pattern)) },
    };

    private static string Pattern(string path) => path.EndsWith('*') ? $"{Regex.Escape(path[..^1])}.*" : Regex.Escape(path);
}
