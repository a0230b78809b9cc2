namespace Pulumi;

/// <summary>An output whose type argument is not known to the caller.</summary>
internal interface IOutput
{
    Task<OutputData<object?>> GetDataAsync();
}
