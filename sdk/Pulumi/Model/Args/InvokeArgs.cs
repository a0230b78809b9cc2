namespace Pulumi;

/// <summary>Arguments of a provider function.</summary>
public abstract class InvokeArgs : InputArgs
{
    /// <summary>No arguments.</summary>
    public static readonly InvokeArgs Empty = new EmptyArgs();

    /// <summary>For subclasses.</summary>
    protected InvokeArgs()
    {
    }

    private sealed class EmptyArgs : InvokeArgs;
}
