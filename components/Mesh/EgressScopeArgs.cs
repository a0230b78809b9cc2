namespace Payments.Infra.Components.Mesh;

/// <summary>Inputs of <see cref="EgressScope"/>.</summary>
public sealed class EgressScopeArgs : ResourceArgs
{
    /// <summary>Namespace of the services.</summary>
    [Input("namespace", required: true)]
    public required string Namespace { get; init; }

    /// <summary>Calls that the services make.</summary>
    public required CallGraph Calls { get; init; }

    /// <summary>Stores that each service uses, by its name. Default none.</summary>
    public ImmutableDictionary<string, ImmutableArray<StoreConnection>> Connections { get; init; } =
        ImmutableDictionary<string, ImmutableArray<StoreConnection>>.Empty;
}
