namespace Payments.Infra.Analysis.Supply;

/// <summary>The part of a plan that reads Secrets or makes them.</summary>
public sealed record PlannedSecrets
{
    /// <summary>Kubernetes objects; an <see cref="Cluster.UnknownValue"/> stands for each part that is not known yet.</summary>
    public required ImmutableArray<JsonObject> Objects { get; init; }

    /// <summary>Releases of Helm charts. Default none.</summary>
    public ImmutableArray<ReleaseValues> Releases { get; init; } = [];

    /// <summary>Names of the secrets that it writes into vaults. Default none.</summary>
    public ImmutableHashSet<string> InVaults { get; init; } = [];
}
