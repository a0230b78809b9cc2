namespace Payments.Infra.Components.Mesh;

/// <summary>Inputs of <see cref="NetworkAccess"/>.</summary>
public sealed class NetworkAccessArgs : ResourceArgs
{
    /// <summary>Namespace of the services.</summary>
    [Input("namespace", required: true)]
    public required string Namespace { get; init; }

    /// <summary>Calls that are let through.</summary>
    public required CallGraph Calls { get; init; }

    /// <summary>Stores that each service uses, by its name. Default none.</summary>
    public ImmutableDictionary<string, ImmutableArray<StoreConnection>> Connections { get; init; } =
        ImmutableDictionary<string, ImmutableArray<StoreConnection>>.Empty;

    /// <summary>The gateway, through which public operations are called.</summary>
    public GatewayIdentity Gateway { get; init; } = new();
}
