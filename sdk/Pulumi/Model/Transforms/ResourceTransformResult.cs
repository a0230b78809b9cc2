namespace Pulumi;

/// <summary>What a transformed resource is registered with.</summary>
public readonly struct ResourceTransformResult
{
    /// <summary>The inputs and options.</summary>
    /// <param name="args">Inputs by wire name.</param>
    /// <param name="options">Options; the parent cannot be changed.</param>
    public ResourceTransformResult(ImmutableDictionary<string, object?> args, ResourceOptions options) => (Args, Options) = (args, options);

    /// <summary>Inputs by wire name.</summary>
    public ImmutableDictionary<string, object?> Args { get; }

    /// <summary>Options.</summary>
    public ResourceOptions Options { get; }
}
