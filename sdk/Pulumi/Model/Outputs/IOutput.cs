namespace Pulumi;

/// <summary>An output or input whose type argument is not known to the caller.</summary>
internal interface IOutput : IWaiting
{
    Task<OutputData> GetDataAsync();
}
