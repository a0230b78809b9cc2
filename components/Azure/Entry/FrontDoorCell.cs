namespace Payments.Infra.Components.Azure.Entry;

/// <summary>Where a front door leads to.</summary>
/// <param name="Name">Name of the cell, and of its route and origins.</param>
/// <param name="Host">Host that its gateway is asked for, and that its certificate names.</param>
/// <param name="PrivateLink">Id of the private link service before its gateway.</param>
/// <param name="Region">Its region.</param>
public sealed record FrontDoorCell(string Name, string Host, Input<string> PrivateLink, AzureRegion Region)
{
    /// <summary>Hosts that lead to it. Default none: then nothing does.</summary>
    public ImmutableArray<string> Hosts { get; init; } = [];
}
