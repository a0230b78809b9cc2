namespace Payments.Infra.Components.Data;

/// <summary>Inputs that every store has.</summary>
public abstract class DataStoreArgs : ResourceArgs
{
    /// <inheritdoc cref="StoreContext"/>
    public required StoreContext Context { get; init; }

    /// <inheritdoc cref="StoreContext.ServiceNamespace"/>
    [Input("serviceNamespace", required: true)]
    public Input<string> ServiceNamespace => Context.ServiceNamespace;
}
