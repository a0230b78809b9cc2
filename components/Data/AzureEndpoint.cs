using System.Collections.Immutable;
using Payments.Infra.Components.Services;
using Pulumi;
using AzureNative = Pulumi.AzureNative;

namespace Payments.Infra.Components.Data;

/// <summary>How a managed service is reached: by an address of the network, never over the internet.</summary>
internal static class AzureEndpoint
{
    /// <summary>Declares the address and its name.</summary>
    /// <param name="name">Name in the program.</param>
    /// <param name="resourceId">Id of the service.</param>
    /// <param name="group">Part of the service that is reached, such as <c>redisEnterprise</c>.</param>
    /// <param name="zone">Name of the private DNS zone.</param>
    /// <param name="azure">Where it goes.</param>
    /// <param name="child">How the engine treats it.</param>
    public static void DeclarePrivate(string name, Input<string> resourceId, string group, string zone, AzureSite azure, CustomResourceOptions child)
    {
        var endpoint = new AzureNative.Network.PrivateEndpoint(
            name,
            new AzureNative.Network.PrivateEndpointArgs
            {
                PrivateEndpointName = $"pe-{name}",
                ResourceGroupName = azure.ResourceGroup,
                Location = azure.Location,
                Subnet = new AzureNative.Network.Inputs.SubnetArgs { Id = azure.EndpointSubnetId },
                PrivateLinkServiceConnections =
                {
                    new AzureNative.Network.Inputs.PrivateLinkServiceConnectionArgs { Name = name, PrivateLinkServiceId = resourceId, GroupIds = { group } },
                },
                Tags = azure.Tags.ToImmutableDictionary(),
            },
            child);
        _ = new AzureNative.Network.PrivateDnsZoneGroup(
            name,
            new AzureNative.Network.PrivateDnsZoneGroupArgs
            {
                PrivateDnsZoneGroupName = "default",
                PrivateEndpointName = endpoint.Name!,
                ResourceGroupName = azure.ResourceGroup,
                PrivateDnsZoneConfigs = { new AzureNative.Network.Inputs.PrivateDnsZoneConfigArgs { Name = group, PrivateDnsZoneId = azure.PrivateZoneId(zone) } },
            },
            child);
    }

    /// <summary>Sends a service's logs to the workspace.</summary>
    /// <param name="name">Name in the program.</param>
    /// <param name="resourceId">Id of the service.</param>
    /// <param name="azure">Where they go.</param>
    /// <param name="child">How the engine treats it.</param>
    public static void DeclareLogs(string name, Input<string> resourceId, AzureSite azure, CustomResourceOptions child) => _ = new AzureNative.Monitor.DiagnosticSetting(
        $"{name}-logs",
        new AzureNative.Monitor.DiagnosticSettingArgs
        {
            Name = "data",
            ResourceUri = resourceId,
            WorkspaceId = azure.WorkspaceId,
            Logs = { new AzureNative.Monitor.Inputs.DiagnosticsLogSettingsArgs { CategoryGroup = "allLogs", Enabled = true } },
            Metrics = { new AzureNative.Monitor.Inputs.DiagnosticsMetricSettingsArgs { Category = "AllMetrics", Enabled = true } },
        },
        child);

    /// <summary>The endpoint of a managed service. The mesh knows it by a ServiceEntry in the services' namespace.</summary>
    /// <param name="host">Host name.</param>
    /// <param name="port">Port.</param>
    /// <param name="addresses">Addresses that it may have.</param>
    public static StoreEndpoint Outside(Output<string> host, int port, Output<string> addresses) =>
        new() { Host = host, Port = port, MeshHosts = ImmutableArray.Create(host.Apply(name => $"./{name}")), Addresses = addresses };
}
