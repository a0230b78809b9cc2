using Payments.Infra.Components.Azure.Logs;
using Payments.Infra.Components.Azure.Networking;

namespace Payments.Infra.Components.Azure.Stores;

/// <summary>Inputs of a <see cref="ContainerRegistry"/>.</summary>
public sealed class ContainerRegistryArgs : ResourceArgs
{
    /// <inheritdoc cref="AzureEnvironment"/>
    public required AzureEnvironment Environment { get; init; }

    /// <summary>Its name: 5 to 50 letters and digits, which all of Azure shares.</summary>
    public required string RegistryName { get; init; }

    /// <summary>The network that it is reached from.</summary>
    public required Network Network { get; init; }

    /// <summary>Where its logs go. Default nowhere.</summary>
    public Monitoring? Monitoring { get; init; }
}
