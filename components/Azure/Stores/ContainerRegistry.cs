using Payments.Infra.Components.Azure.Access;
using Payments.Infra.Components.Azure.Networking;
using Pulumi.AzureNative.ContainerRegistry;
using Inputs = Pulumi.AzureNative.ContainerRegistry.Inputs;

namespace Payments.Infra.Components.Azure.Stores;

/// <summary>The images. Nodes pull them by their identity; there is no password.</summary>
public sealed class ContainerRegistry : PlatformComponent
{
    private const int UntaggedDays = 30;

    /// <inheritdoc cref="PlatformComponent.PlatformComponent"/>
    public ContainerRegistry(string name, ContainerRegistryArgs args, ComponentResourceOptions? options = null)
        : base("payments:azure:ContainerRegistry", name, args, options)
    {
        var (environment, child) = (args.Environment, Child);
        var registry = new Registry(name, Args(args), Protection.Of(environment, child));
        (Id, LoginServer) = (registry.Id, registry.LoginServer!);
        PrivateAccess.Connect(name, PrivateService.Registry, Id, environment, args.Network, child);
        args.Monitoring?.Audit(name, Id, child, "ContainerRegistryLoginEvents", "ContainerRegistryRepositoryEvents");
        RegisterOutputs();
    }

    /// <summary>Id of the registry.</summary>
    [Output("id")]
    public Output<string> Id { get; private set; }

    /// <summary>Host that images are named by.</summary>
    [Output("loginServer")]
    public Output<string> LoginServer { get; private set; }

    /// <summary>Lets nodes pull images.</summary>
    /// <param name="kubelet">Who the nodes are.</param>
    /// <param name="environment">Where the registry is.</param>
    /// <returns>The grant, which pods with its images wait for.</returns>
    public Resource GrantPull(KubeletIdentity kubelet, AzureEnvironment environment) =>
        RoleGrant.Declare("registry-pull", environment, BuiltInRole.AcrPull, kubelet.PrincipalId, Id, new CustomResourceOptions { Parent = this });

    private static RegistryArgs Args(ContainerRegistryArgs given)
    {
        var environment = given.Environment;
        var args = new RegistryArgs
        {
            RegistryName = given.RegistryName,
            ResourceGroupName = environment.ResourceGroup,
            Location = environment.Region.Name,
            Sku = new Inputs.SkuArgs { Name = environment.Baseline.RegistrySku },
            AdminUserEnabled = false,
            AnonymousPullEnabled = false,
            PublicNetworkAccess = environment.Baseline.IsPrivate ? PublicNetworkAccess.Disabled : PublicNetworkAccess.Enabled,
            Tags = environment.Tags,
        };
        if (environment.Baseline.RegistrySku == SkuName.Premium)
        {
            args.ZoneRedundancy = environment.Region.Zones.IsEmpty ? ZoneRedundancy.Disabled : ZoneRedundancy.Enabled;
            args.DataEndpointEnabled = true;
            args.NetworkRuleBypassOptions = NetworkRuleBypassOptions.AzureServices;
            args.Policies = new Inputs.PoliciesArgs
            {
                // What is in the registry leaves it as a pulled image alone, not by export; takes private access.
                ExportPolicy = new Inputs.ExportPolicyArgs
                {
                    Status = environment.Baseline.IsPrivate ? ExportPolicyStatus.Disabled : ExportPolicyStatus.Enabled,
                },
                RetentionPolicy = new Inputs.RetentionPolicyArgs { Days = UntaggedDays, Status = PolicyStatus.Enabled },
            };
        }

        return args;
    }
}
