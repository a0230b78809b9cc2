using Payments.Infra.Components.Azure.Logs;
using Payments.Infra.Components.Azure.Networking;

namespace Payments.Infra.Components.Azure.Stores;

/// <summary>Inputs of what keeps something in Azure.</summary>
public sealed class StoreArgs : ResourceArgs
{
    /// <inheritdoc cref="AzureEnvironment"/>
    public required AzureEnvironment Environment { get; init; }

    /// <summary>The network that it is reached from.</summary>
    public required Network Network { get; init; }

    /// <summary>Where its logs go. Default nowhere.</summary>
    public Monitoring? Monitoring { get; init; }

    /// <summary>Addresses that reach it from outside, where it is not private. Default none.</summary>
    [Input("authorizedRanges")]
    public InputList<string> AuthorizedRanges { get; init; } = new();
}
