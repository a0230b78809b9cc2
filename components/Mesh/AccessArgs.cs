namespace Payments.Infra.Components.Mesh;

/// <summary>Inputs of <see cref="ZeroTrust"/>, <see cref="EgressScope"/> and <see cref="NetworkAccess"/>: who calls whom, and uses which stores.</summary>
public sealed class AccessArgs : ResourceArgs
{
    /// <summary>Namespace of the services.</summary>
    [Input("namespace", required: true)]
    public required string Namespace { get; init; }

    /// <summary>Calls that are let through.</summary>
    public required CallGraph Calls { get; init; }

    /// <summary>Issuer of the tokens that callers from outside show, such as <c>https://login.example.com/</c>.</summary>
    public required string TokenIssuer { get; init; }

    /// <summary>Stores that each service uses, by its name. Default none.</summary>
    public ImmutableDictionary<string, ImmutableArray<StoreConnection>> Connections { get; init; } =
        ImmutableDictionary<string, ImmutableArray<StoreConnection>>.Empty;

    /// <summary>Names of services whose releases are automated. Default none.</summary>
    public ImmutableSortedSet<string> Automated { get; init; } = [];

    /// <summary>The gateway, through which public operations are called.</summary>
    public GatewayIdentity Gateway { get; init; } = new();

    /// <summary>
    /// Names of the Services that requests to a service go to. Flagger's routes lead to Services of its own, which a caller's proxy must know.
    /// </summary>
    /// <param name="service">The service that is called.</param>
    internal IEnumerable<string> AddressesOf(ServiceDefinition service)
    {
        var names = new RolloutNames(service.Name);
        return Automated.Contains(service.Name) ? [service.Name, names.Canary, names.Primary] : [service.Name];
    }

    /// <summary>Stores that a service uses.</summary>
    /// <param name="service">The service.</param>
    internal IEnumerable<StoreEndpoint> StoresOf(ServiceDefinition service) =>
        Connections.GetValueOrDefault(service.Name, []).Select(connection => connection.Endpoint);

    /// <summary>Where a service gets the tokens that it logs in to its stores with, each once.</summary>
    /// <param name="service">The service.</param>
    internal IEnumerable<TokenEndpoint> TokensOf(ServiceDefinition service) =>
        StoresOf(service).Select(store => store.Tokens).OfType<TokenEndpoint>().Distinct();
}
