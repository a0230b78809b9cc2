using System.Collections.Immutable;
using Payments.Infra.Components.Catalogue;
using Pulumi;

namespace Payments.Infra.Components.Services;

/// <summary>Inputs of <see cref="Capacity"/>.</summary>
public sealed class CapacityArgs : ResourceArgs
{
    /// <summary>Namespace that is bounded.</summary>
    [Input("namespace", required: true)]
    public required Input<string> Namespace { get; init; }

    /// <summary>What runs there at the highest load: pods, and what one of them may use, its sidecar left out.</summary>
    public required ImmutableArray<(int Pods, ServiceResources Each)> Peak { get; init; }
}
