namespace Pulumi;

/// <summary>A resource about to be registered.</summary>
public readonly struct ResourceTransformationArgs
{
    /// <summary>A resource and what it was given.</summary>
    /// <param name="resource">The resource; its outputs are not set yet.</param>
    /// <param name="args">Its inputs.</param>
    /// <param name="options">Its options.</param>
    public ResourceTransformationArgs(Resource resource, ResourceArgs args, ResourceOptions options) =>
        (Resource, Args, Options) = (resource, args, options);

    /// <summary>The resource; its outputs are not set yet.</summary>
    public Resource Resource { get; }

    /// <summary>Its inputs.</summary>
    public ResourceArgs Args { get; }

    /// <summary>Its options.</summary>
    public ResourceOptions Options { get; }
}
