namespace Pulumi;

/// <summary>Changes the arguments or options of a function when the engine is about to call it.</summary>
/// <param name="args">The function and what it was given.</param>
/// <param name="cancellationToken">Ends the work when the engine no longer waits.</param>
/// <returns>What it gets instead; null leaves it as it is.</returns>
public delegate Task<InvokeTransformResult?> InvokeTransform(InvokeTransformArgs args, CancellationToken cancellationToken = default);
