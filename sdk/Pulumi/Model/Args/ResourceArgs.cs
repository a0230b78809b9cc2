namespace Pulumi;

/// <summary>Inputs of a resource, and of the objects nested in them.</summary>
public abstract class ResourceArgs : InputArgs
{
    /// <summary>No inputs.</summary>
    public static readonly ResourceArgs Empty = new EmptyArgs();

    /// <summary>For subclasses.</summary>
    protected ResourceArgs()
    {
    }

    private sealed class EmptyArgs : ResourceArgs;
}
