namespace Pulumi;

/// <summary>What a transformed resource is registered with.</summary>
public readonly struct ResourceTransformationResult
{
    /// <summary>The inputs and options.</summary>
    /// <param name="args">Inputs.</param>
    /// <param name="options">Options; the parent must stay the same.</param>
    public ResourceTransformationResult(ResourceArgs args, ResourceOptions options) => (Args, Options) = (args, options);

    /// <summary>Inputs.</summary>
    public ResourceArgs Args { get; }

    /// <summary>Options.</summary>
    public ResourceOptions Options { get; }
}
