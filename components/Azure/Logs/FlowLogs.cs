using Payments.Infra.Components.Azure.Access;
using Payments.Infra.Components.Azure.Stores;
using Pulumi.AzureNative.ManagedIdentity;
using Pulumi.AzureNative.Network;
using Inputs = Pulumi.AzureNative.Network.Inputs;

namespace Payments.Infra.Components.Azure.Logs;

/// <summary>Every flow of the network, with the rule that let it through or not, once a minute into the archive.</summary>
internal static class FlowLogs
{
    /// <summary>Declares them, with an identity: the archive takes no key.</summary>
    public static void Declare(
        string name, AzureEnvironment environment, Networking.Network network, NetworkWatcher watcher, BlobStore archive, CustomResourceOptions child)
    {
        var identity = new UserAssignedIdentity($"{name}-flows", new UserAssignedIdentityArgs
        {
            ResourceName = environment.NameOf("id-flow-logs"),
            ResourceGroupName = environment.ResourceGroup,
            Location = environment.Region.Name,
            Tags = environment.Tags,
        }, child);
        var grant = RoleGrant.Declare($"{name}-flows", environment, BuiltInRole.BlobContributor, identity.PrincipalId!, archive.Id, child);
        _ = new FlowLog($"{name}-flows", new FlowLogArgs
        {
            FlowLogName = environment.NameOf("flow"),
            NetworkWatcherName = watcher.NameIn(environment.Region),
            ResourceGroupName = watcher.ResourceGroup,
            Location = environment.Region.Name,
            TargetResourceId = network.Id,
            StorageId = archive.Id,
            Identity = new Inputs.ManagedServiceIdentityArgs { Type = ResourceIdentityType.UserAssigned, UserAssignedIdentities = { identity.Id } },
            Enabled = true,
            Format = new Inputs.FlowLogFormatParametersArgs { Type = FlowLogFormatType.JSON, Version = 2 },

            // The archive's own rules say for how long.
            RetentionPolicy = new Inputs.RetentionPolicyParametersArgs { Enabled = false, Days = 0 },
            Tags = environment.Tags,
        }, child.After(grant));
    }
}
