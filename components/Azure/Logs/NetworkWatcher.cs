namespace Payments.Infra.Components.Azure.Logs;

/// <summary>
/// The watcher of a region's networks, which records their flows. A subscription has one a region, and Azure makes it by itself, so that the
/// program uses the one that is there.
/// </summary>
public sealed record NetworkWatcher
{
    /// <summary>Its name. Default <c>NetworkWatcher_{region}</c>, as Azure calls it.</summary>
    public string Name { get; init; } = "";

    /// <summary>Its resource group. Default NetworkWatcherRG, as Azure calls it.</summary>
    public string ResourceGroup { get; init; } = "NetworkWatcherRG";

    /// <summary>Its name in a region.</summary>
    /// <param name="region">The region.</param>
    internal string NameIn(AzureRegion region) => Name.Length > 0 ? Name : $"NetworkWatcher_{region}";
}
