namespace Pulumi;

/// <summary>What holds for every resource of a stack.</summary>
public class StackOptions
{
    /// <summary>Changes to every resource before it is registered.</summary>
    public List<ResourceTransformation> ResourceTransformations { get; set; } = [];

    /// <summary>Changes that the engine asks for before it registers any resource.</summary>
    public List<ResourceTransform> ResourceTransforms { get; set; } = [];
}
