using Payments.Infra.Analysis.Mesh.Model;

namespace Payments.Infra.Analysis.Mesh.Access.Authorization;

/// <summary>Finds what a rule asks for by name.</summary>
internal static class PolicyAttributes
{
    private const string Headers = "request.headers[";
    private const string Claims = "request.auth.claims[";

    /// <summary>The fields of <c>from[].source</c>; each has another for what must not be, such as <c>notPrincipals</c>.</summary>
    /// <param name="ns">Namespace of the policy.</param>
    /// <param name="config">The mesh's configuration.</param>
    public static IEnumerable<(string Field, string NotField, PolicyAttribute Attribute)> OfSource(string ns, MeshConfig config) =>
    [
        ("principals", "notPrincipals", ConnectionAttributes.Principal(config)),
        ("requestPrincipals", "notRequestPrincipals", TokenAttributes.Principal),
        ("serviceAccounts", "notServiceAccounts", ConnectionAttributes.ServiceAccount(ns)),
        ("trustDomains", "notTrustDomains", ConnectionAttributes.TrustDomain(config)),
        ("namespaces", "notNamespaces", ConnectionAttributes.Namespace),
        ("remoteIpBlocks", "notRemoteIpBlocks", ConnectionAttributes.RemoteAddress),
        ("ipBlocks", "notIpBlocks", ConnectionAttributes.SourceAddress),
    ];

    /// <summary>The fields of <c>to[].operation</c>.</summary>
    public static IEnumerable<(string Field, string NotField, PolicyAttribute Attribute)> OfOperation { get; } =
    [
        ("hosts", "notHosts", RequestAttributes.Host),
        ("methods", "notMethods", RequestAttributes.Method),
        ("paths", "notPaths", RequestAttributes.Path),
        ("ports", "notPorts", ConnectionAttributes.DestinationPort),
    ];

    /// <summary>The attribute of a <c>when[].key</c>; null for a key that istiod does not know.</summary>
    public static PolicyAttribute? Of(string key, string ns, MeshConfig config) => key switch
    {
        "source.ip" => ConnectionAttributes.SourceAddress,
        "remote.ip" => ConnectionAttributes.RemoteAddress,
        "source.namespace" => ConnectionAttributes.Namespace,
        "source.principal" => ConnectionAttributes.Principal(config),
        "source.serviceAccount" => ConnectionAttributes.ServiceAccount(ns),
        "source.trustDomain" => ConnectionAttributes.TrustDomain(config),
        "request.auth.principal" => TokenAttributes.Principal,
        "request.auth.audiences" => TokenAttributes.Audience,
        "request.auth.presenter" => TokenAttributes.Presenter,
        "destination.ip" => ConnectionAttributes.DestinationAddress,
        "destination.port" => ConnectionAttributes.DestinationPort,
        "connection.sni" => ConnectionAttributes.ServerName,
        _ when key.StartsWith(Headers, StringComparison.Ordinal) && key.EndsWith(']') => RequestAttributes.Header(key[Headers.Length..^1]),
        _ when key.StartsWith(Claims, StringComparison.Ordinal) && key.EndsWith(']') =>
            TokenAttributes.Named([.. key[Claims.Length..^1].Split("][")]),
        _ => null,
    };
}
