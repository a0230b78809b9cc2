namespace Pulumi;

/// <summary>Arguments of a resource method.</summary>
public abstract class CallArgs : InputArgs
{
    /// <summary>No arguments.</summary>
    public static readonly CallArgs Empty = new EmptyArgs();

    /// <summary>For subclasses.</summary>
    protected CallArgs()
    {
    }

    private sealed class EmptyArgs : CallArgs;
}
