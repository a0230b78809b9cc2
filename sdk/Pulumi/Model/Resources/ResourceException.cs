namespace Pulumi;

/// <summary>An error of one resource, shown beside it.</summary>
public class ResourceException : Exception
{
    /// <summary>An error of a resource.</summary>
    /// <param name="message">The message.</param>
    /// <param name="resource">The resource.</param>
    /// <param name="hideStack">Whether only the message is shown.</param>
    public ResourceException(string message, Resource? resource, bool hideStack = false)
        : base(message) => (Resource, HideStack) = (resource, hideStack);

    internal ResourceException(string message, Resource? resource, Exception cause)
        : base(message, cause) => Resource = resource;

    internal Resource? Resource { get; }

    internal bool HideStack { get; }
}
