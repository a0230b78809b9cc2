namespace Pulumi;

/// <summary>What waits for several others at once.</summary>
internal sealed class WaitsForAll(IWaiting?[] all) : IWaiting
{
    IEnumerable<IWaiting> IWaiting.WaitsFor => all.OfType<IWaiting>();
}
