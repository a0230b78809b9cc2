namespace Pulumi;

/// <summary>Changes the args or options of a resource before it is registered.</summary>
/// <param name="args">The resource and what it was given.</param>
/// <returns>What it gets instead; null leaves it as it is.</returns>
public delegate ResourceTransformationResult? ResourceTransformation(ResourceTransformationArgs args);
