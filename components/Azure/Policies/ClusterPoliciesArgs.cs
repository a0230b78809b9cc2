namespace Payments.Infra.Components.Azure.Policies;

/// <summary>Inputs of <see cref="ClusterPolicies"/>.</summary>
public sealed class ClusterPoliciesArgs : ResourceArgs
{
    /// <inheritdoc cref="AzureEnvironment"/>
    public required AzureEnvironment Environment { get; init; }

    /// <summary>Whether pods with other images are refused, and not only found. Default false.</summary>
    public bool RefusesImages { get; init; }

    /// <summary>Hosts of registries that images may come from, such as <c>mcr.microsoft.com</c>.</summary>
    [Input("registries", required: true)]
    public required InputList<string> Registries { get; init; }
}
