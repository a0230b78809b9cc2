namespace Pulumi;

/// <summary>What a transformed function is called with.</summary>
public readonly struct InvokeTransformResult
{
    /// <summary>The arguments and options.</summary>
    /// <param name="args">Arguments by wire name.</param>
    /// <param name="options">Options.</param>
    public InvokeTransformResult(ImmutableDictionary<string, object?> args, InvokeOptions options) => (Args, Options) = (args, options);

    /// <summary>Arguments by wire name.</summary>
    public ImmutableDictionary<string, object?> Args { get; }

    /// <summary>Options.</summary>
    public InvokeOptions Options { get; }
}
