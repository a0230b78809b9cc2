namespace Payments.Infra.Components.Mesh;

/// <summary>Inputs of <see cref="MutualTls"/>.</summary>
public sealed class MutualTlsArgs : ResourceArgs
{
    /// <summary>Namespace whose workloads refuse plaintext.</summary>
    [Input("namespace", required: true)]
    public required string Namespace { get; init; }
}
