using Payments.Infra.Components.Azure.Networking;

namespace Payments.Infra.Components.Azure.Logs;

/// <summary>Inputs of <see cref="Monitoring"/>.</summary>
public sealed class MonitoringArgs : ResourceArgs
{
    /// <inheritdoc cref="AzureEnvironment"/>
    public required AzureEnvironment Environment { get; init; }

    /// <summary>The network that the archive is reached from, and whose flows are recorded.</summary>
    public required Network Network { get; init; }

    /// <inheritdoc cref="NetworkWatcher"/>
    public NetworkWatcher Watcher { get; init; } = new();
}
