namespace Payments.Infra.Components.Kit;

/// <summary>Address of a store, for its clients and for the policies that admit them.</summary>
public sealed record StoreEndpoint
{
    /// <summary>Host name that clients connect to, which the store's certificate is for.</summary>
    public required Output<string> Host { get; init; }

    /// <summary>Port.</summary>
    public required int Port { get; init; }

    /// <summary>Hosts that a Sidecar must let through, as <c>namespace/host</c>: the store's own, and those of its members that it names to clients.</summary>
    public required ImmutableArray<Output<string>> MeshHosts { get; init; }

    /// <summary>Namespace and labels of its pods; null when it is outside the cluster.</summary>
    public PodSelector? Pods { get; init; }

    /// <summary>Addresses that it has outside the cluster, such as <c>10.20.4.0/24</c>; null when it is inside.</summary>
    public Output<string>? Addresses { get; init; }

    /// <summary>Where its clients get the tokens that they log in with; null where they have a password or a certificate.</summary>
    public TokenEndpoint? Tokens { get; init; }
}
