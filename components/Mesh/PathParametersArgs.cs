namespace Payments.Infra.Components.Mesh;

/// <summary>Inputs of <see cref="PathParameters"/>.</summary>
public sealed class PathParametersArgs : ResourceArgs
{
    /// <summary>Namespace whose proxies refuse them; that of the control plane stands for all of the mesh.</summary>
    [Input("namespace", required: true)]
    public required string Namespace { get; init; }
}
