namespace Pulumi;

/// <summary>Where a piece of work stands that waits for one output after the other.</summary>
/// <param name="first">What it waits for to begin with; null for nothing.</param>
internal sealed class WaitPoint(IWaiting? first = null) : IWaiting
{
    private volatile IWaiting? current = first;

    /// <summary>For which input of a resource it waits; null for none.</summary>
    public string? Input { get; set; }

    IEnumerable<IWaiting> IWaiting.WaitsFor => current is { } awaited ? [awaited] : [];

    /// <summary>Goes on to wait for something else.</summary>
    /// <param name="next">What; null for nothing.</param>
    public void MoveTo(IWaiting? next) => current = next;

    /// <summary>Waits for an output, or for that of an input.</summary>
    public ValueTask<OutputData> For(IOutput output)
    {
        var data = output.GetDataAsync();
        return data.IsCompletedSuccessfully ? new(data.Result) : Await(output, data);
    }

    private async ValueTask<OutputData> Await(IOutput output, Task<OutputData> data)
    {
        current = output;
        try
        {
            return await data.ConfigureAwait(false);
        }
        finally
        {
            current = null;
        }
    }
}
