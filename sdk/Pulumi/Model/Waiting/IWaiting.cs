namespace Pulumi;

/// <summary>Something that may have to wait, and can say for what.</summary>
internal interface IWaiting
{
    /// <summary>What must come first; none once nothing must.</summary>
    IEnumerable<IWaiting> WaitsFor { get; }
}
