namespace Payments.Infra.Components.Services;

/// <summary>Inputs of <see cref="Capacity"/>.</summary>
public sealed class CapacityArgs : ResourceArgs
{
    /// <summary>Namespace that is bounded.</summary>
    [Input("namespace", required: true)]
    public required string Namespace { get; init; }

    /// <summary>Pods at the highest load, and the resources of one of them without its sidecar.</summary>
    public required IEnumerable<(int Pods, ServiceResources Each)> Peak { get; init; }
}
