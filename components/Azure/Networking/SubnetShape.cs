namespace Payments.Infra.Components.Azure.Networking;

/// <summary>What a subnet is like.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Range">Its addresses.</param>
internal sealed record SubnetShape(string Name, AddressRange Range)
{
    /// <summary>Id of its rules; null for none.</summary>
    public Output<string>? SecurityGroup { get; init; }

    /// <inheritdoc cref="WayOut"/>
    public WayOut? WayOut { get; init; }

    /// <summary>Service that it belongs to; null for none.</summary>
    public string? Delegation { get; init; }

    /// <summary>Services of Azure that know what comes from it, such as <c>Microsoft.Storage</c>. Default none.</summary>
    public ImmutableArray<string> ServiceEndpoints { get; init; } = [];

    /// <summary>Whether others connect to services in it by private link: its rules then do not apply to their addresses.</summary>
    public bool HoldsPrivateLinkService { get; init; }
}
