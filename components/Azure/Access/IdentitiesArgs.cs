using Payments.Infra.Components.Azure.Networking;

namespace Payments.Infra.Components.Azure.Access;

/// <summary>Inputs of <see cref="Identities"/>.</summary>
public sealed class IdentitiesArgs : ResourceArgs
{
    /// <inheritdoc cref="AzureEnvironment"/>
    public required AzureEnvironment Environment { get; init; }

    /// <summary>The network that the cluster changes.</summary>
    public required Network Network { get; init; }
}
