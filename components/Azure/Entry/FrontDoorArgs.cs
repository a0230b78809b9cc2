namespace Payments.Infra.Components.Azure.Entry;

/// <summary>Inputs of a <see cref="FrontDoor"/>.</summary>
public sealed class FrontDoorArgs : ResourceArgs
{
    /// <inheritdoc cref="AzureEnvironment"/>
    public required AzureEnvironment Environment { get; init; }

    /// <summary>Hosts that it has a certificate for, those included that lead nowhere while a tenant moves.</summary>
    public required ImmutableArray<string> Hosts { get; init; }

    /// <summary>The cells.</summary>
    public required ImmutableArray<FrontDoorCell> Cells { get; init; }

    /// <inheritdoc cref="FirewallMode"/>
    public FirewallMode Firewall { get; init; } = FirewallMode.Prevention;
}
