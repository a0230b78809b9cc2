namespace Pulumi.Testing;

/// <summary>Outputs that a component or the stack registers.</summary>
public class MockRegisterResourceOutputsRequest
{
    /// <summary>URN of the resource.</summary>
    public readonly string Urn;

    /// <summary>Outputs by name.</summary>
    public readonly ImmutableDictionary<string, Output<object?>> Outputs;

    /// <summary>Outputs of a resource.</summary>
    /// <param name="urn">URN of the resource.</param>
    /// <param name="outputs">Outputs by name.</param>
    public MockRegisterResourceOutputsRequest(string urn, ImmutableDictionary<string, Output<object?>> outputs) =>
        (Urn, Outputs) = (urn, outputs);
}
