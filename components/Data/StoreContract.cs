namespace Payments.Infra.Components.Data;

/// <summary>What services can rely on, whatever mode a store is in.</summary>
/// <param name="Store">Name of the store.</param>
/// <param name="Connections">How each service reaches it, by the service's name.</param>
/// <param name="Endpoint">Where it answers.</param>
/// <param name="AuthoritySecret">Secret with the certificate authority; null for a public one.</param>
public sealed record StoreContract(
    string Store, ImmutableSortedDictionary<string, StoreConnection> Connections, StoreEndpoint Endpoint, string? AuthoritySecret)
{
    private const string PublicAuthority = "public";

    /// <summary>How strictly clients check the store's certificate: signer and host name.</summary>
    private const string Verification = "verify-full";

    /// <summary>The contract as an output of the stack: host, port, TLS, authority, and the Secret of each service.</summary>
    public ImmutableDictionary<string, object> Describe() => ImmutableDictionary<string, object>.Empty
        .Add("host", Endpoint.Host)
        .Add("port", Endpoint.Port)
        .Add("tls", Verification)
        .Add("authority", AuthoritySecret ?? PublicAuthority)
        .Add("secrets", Connections.ToImmutableDictionary(connection => connection.Key, connection => (object)connection.Value.SecretName));
}
