using Pulumi;

namespace Payments.Infra.Components.Mesh.Install;

/// <summary>Inputs of <see cref="AccessLog"/>.</summary>
public sealed class AccessLogArgs : ResourceArgs
{
    /// <summary>Namespace whose settings hold for the whole mesh: that of the control plane.</summary>
    [Input("namespace", required: true)]
    public required Input<string> Namespace { get; init; }
}
