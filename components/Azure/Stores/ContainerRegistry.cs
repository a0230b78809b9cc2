using Payments.Infra.Components.Azure.Access;
using Payments.Infra.Components.Azure.Networking;
using Payments.Infra.Components.Kit;
using Pulumi;
using Pulumi.AzureNative.ContainerRegistry;
using Inputs = Pulumi.AzureNative.ContainerRegistry.Inputs;

namespace Payments.Infra.Components.Azure.Stores;

/// <summary>The images. Nodes pull them by their identity; there is no password.</summary>
public sealed class ContainerRegistry : PlatformComponent
{
    private const int UntaggedDays = 30;

    /// <inheritdoc cref="PlatformComponent.PlatformComponent"/>
    public ContainerRegistry(string name, StoreArgs args, ComponentResourceOptions? options = null)
        : base("payments:azure:ContainerRegistry", name, args, options)
    {
        var (site, child) = (args.Site, Child);
        var registry = new Registry(name, Args(site), Protection.Of(site, child));
        (Id, LoginServer) = (registry.Id, registry.LoginServer!);
        PrivateAccess.Connect(name, PrivateService.Registry, Id, site, args.Network, child);
        args.Monitoring.Audit(name, Id, child, "ContainerRegistryLoginEvents", "ContainerRegistryRepositoryEvents");
        Protection.Lock(name, site, Id, child);
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
    /// <param name="site">Where the registry is.</param>
    public void LetPull(KubeletIdentity kubelet, Site site) =>
        RoleGrant.Declare("registry-pull", site, BuiltInRole.AcrPull, kubelet.PrincipalId, Id, new CustomResourceOptions { Parent = this });

    private static RegistryArgs Args(Site site)
    {
        var args = new RegistryArgs
        {
            RegistryName = site.CompactNameOf("cr"),
            ResourceGroupName = site.ResourceGroup,
            Location = site.Region.Name,
            Sku = new Inputs.SkuArgs { Name = site.Baseline.RegistrySku },
            AdminUserEnabled = false,
            AnonymousPullEnabled = false,
            PublicNetworkAccess = site.Baseline.IsPrivate ? PublicNetworkAccess.Disabled : PublicNetworkAccess.Enabled,
            Tags = site.Tags,
        };
        if (site.Baseline.RegistrySku == SkuName.Premium)
        {
            args.ZoneRedundancy = site.Region.Zones.IsEmpty ? ZoneRedundancy.Disabled : ZoneRedundancy.Enabled;
            args.DataEndpointEnabled = true;
            args.NetworkRuleBypassOptions = NetworkRuleBypassOptions.AzureServices;
            args.Policies = new Inputs.PoliciesArgs
            {
                RetentionPolicy = new Inputs.RetentionPolicyArgs { Days = UntaggedDays, Status = PolicyStatus.Enabled },
            };
        }

        return args;
    }
}
