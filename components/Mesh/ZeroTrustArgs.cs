namespace Payments.Infra.Components.Mesh;

/// <summary>Inputs of <see cref="ZeroTrust"/>.</summary>
public sealed class ZeroTrustArgs : ResourceArgs
{
    /// <summary>Namespace whose workloads refuse every call that no rule allows.</summary>
    [Input("namespace", required: true)]
    public required string Namespace { get; init; }

    /// <summary>Calls that are let through.</summary>
    public required CallGraph Calls { get; init; }

    /// <summary>The gateway, through which public operations are called.</summary>
    public GatewayIdentity Gateway { get; init; } = new();
}
