using Payments.Infra.Components.Services;
using Pulumi;

namespace Payments.Infra.Components.Mesh;

/// <summary>Inputs of <see cref="EgressScope"/>.</summary>
public sealed class EgressScopeArgs : ResourceArgs
{
    /// <summary>Namespace of the services.</summary>
    [Input("namespace", required: true)]
    public required Input<string> Namespace { get; init; }

    /// <summary>Calls that the services make.</summary>
    public required CallGraph Calls { get; init; }
}
