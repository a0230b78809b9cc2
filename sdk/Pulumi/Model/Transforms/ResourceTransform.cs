namespace Pulumi;

/// <summary>Changes the inputs or options of a resource when the engine is about to register it.</summary>
/// <param name="args">The resource and what it was given.</param>
/// <param name="cancellationToken">Ends the work when the engine no longer waits.</param>
/// <returns>What it gets instead; null leaves it as it is.</returns>
public delegate Task<ResourceTransformResult?> ResourceTransform(ResourceTransformArgs args, CancellationToken cancellationToken = default);
