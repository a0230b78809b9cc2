namespace Payments.Infra.Components.Data;

/// <summary>Inputs of <see cref="StoreTraffic"/>.</summary>
public sealed class StoreTrafficArgs : ResourceArgs
{
    /// <summary>Namespace of the services.</summary>
    [Input("namespace", required: true)]
    public required Input<string> Namespace { get; init; }

    /// <summary>Where the stores answer, by names that are unique among them.</summary>
    public required ImmutableSortedDictionary<string, StoreEndpoint> Endpoints { get; init; }
}
