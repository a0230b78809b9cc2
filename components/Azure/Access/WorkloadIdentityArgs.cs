namespace Payments.Infra.Components.Azure.Access;

/// <summary>Inputs of a <see cref="WorkloadIdentity"/>.</summary>
public sealed class WorkloadIdentityArgs : ResourceArgs
{
    /// <inheritdoc cref="AzureEnvironment"/>
    public required AzureEnvironment Environment { get; init; }

    /// <summary>URL of who signs the cluster's tokens.</summary>
    [Input("issuer", required: true)]
    public required Input<string> Issuer { get; init; }

    /// <summary>Namespace of the ServiceAccount.</summary>
    public required string Namespace { get; init; }

    /// <summary>Name of the ServiceAccount.</summary>
    public required string ServiceAccount { get; init; }
}
