namespace Payments.Infra.Components.Kit;

/// <summary>
/// How one service connects to one store, whatever mode the store is in: its pods get the address as variables, and
/// credentials as files.
/// </summary>
public sealed record StoreConnection
{
    /// <summary>Name of the store, such as <c>postgres</c>: also that of the folder with its files.</summary>
    public required string Store { get; init; }

    /// <inheritdoc cref="StoreEndpoint"/>
    public required StoreEndpoint Endpoint { get; init; }

    /// <summary>Name of the Secret in the service's namespace. Other credentials have another one, so that pods restart.</summary>
    public required string SecretName { get; init; }

    /// <summary>Names of files, by the keys of the Secret that hold their contents.</summary>
    public required ImmutableSortedDictionary<string, string> Files { get; init; }

    /// <summary>Secret with the certificate authority, key <c>ca.crt</c>, that signed the store's certificate; null for a public one.</summary>
    public string? AuthoritySecret { get; init; }

    /// <summary>Further variables without secrets, by their names after the store's. Default none.</summary>
    public ImmutableSortedDictionary<string, Output<string>> Settings { get; init; } = ImmutableSortedDictionary<string, Output<string>>.Empty;

    /// <summary>What a pod that uses the store waits for: what writes its Secrets, and what makes its role, user or keys. Default nothing.</summary>
    public ImmutableArray<Resource> Ready { get; init; } = [];
}
