namespace Pulumi.Testing;

/// <summary>Answers for the engine and its providers in a unit test.</summary>
public interface IMocks
{
    /// <summary>What a provider would make of a resource; also asked for resources that are read.</summary>
    /// <param name="args">The resource.</param>
    /// <returns>Its id, unknown when null; and its state: a dictionary from wire name to value, or an object that is sent as one.</returns>
    Task<(string? id, object state)> NewResourceAsync(MockResourceArgs args);

    /// <summary>What a provider function or resource method would return.</summary>
    /// <param name="args">The call.</param>
    /// <returns>A dictionary from wire name to value, or an object that is sent as one.</returns>
    Task<object> CallAsync(MockCallArgs args);

    /// <summary>Takes the outputs that a component or the stack registers. Does nothing by default.</summary>
    /// <param name="args">The outputs.</param>
    /// <returns>A task that ends when they are taken.</returns>
    Task RegisterResourceOutputs(MockRegisterResourceOutputsRequest args) => Task.CompletedTask;
}
