namespace Pulumi;

/// <summary>A function that the engine is about to call.</summary>
public readonly struct InvokeTransformArgs
{
    /// <summary>A function and what it was given.</summary>
    /// <param name="token">Token of the function.</param>
    /// <param name="args">Arguments by wire name.</param>
    /// <param name="options">Options.</param>
    public InvokeTransformArgs(string token, ImmutableDictionary<string, object?> args, InvokeOptions options) =>
        (Token, Args, Options) = (token, args, options);

    /// <summary>Token of the function.</summary>
    public string Token { get; }

    /// <summary>Arguments by wire name.</summary>
    public ImmutableDictionary<string, object?> Args { get; }

    /// <summary>Options.</summary>
    public InvokeOptions Options { get; }
}
