namespace Pulumi;

/// <summary>How a provider function whose result is an output is called.</summary>
public class InvokeOutputOptions : InvokeOptions
{
    /// <summary>Resources that must exist before the call.</summary>
    public InputList<Resource> DependsOn { get; set; } = new();
}
