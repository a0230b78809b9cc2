using Payments.Infra.Components.Azure.Networking;
using Pulumi.AzureNative.Storage;
using Inputs = Pulumi.AzureNative.Storage.Inputs;

namespace Payments.Infra.Components.Azure.Stores;

/// <summary>Blobs in containers, for identities alone: there is no key and no public blob.</summary>
public sealed class BlobStore : PlatformComponent
{
    private readonly string name;
    private readonly AzureEnvironment environment;
    private readonly Output<string> account;
    private readonly CustomResourceOptions child;

    /// <inheritdoc cref="PlatformComponent.PlatformComponent"/>
    public BlobStore(string name, BlobStoreArgs args, ComponentResourceOptions? options = null)
        : base("payments:azure:BlobStore", name, args, options)
    {
        (this.name, environment, child) = (name, args.Environment, Child);
        var storage = new StorageAccount(name, Args(args), Protection.Of(environment, child));
        (Id, account) = (storage.Id, storage.Name!);
        (AccountName, Endpoint) = (account, storage.PrimaryEndpoints.Apply(endpoints => endpoints!.Blob));
        PrivateAccess.Connect(name, PrivateService.Blob, Id, environment, args.Network, child);
        RegisterOutputs();
    }

    /// <summary>Id of the storage account.</summary>
    [Output("id")]
    public Output<string> Id { get; private set; }

    /// <summary>Name of the storage account.</summary>
    [Output("accountName")]
    public Output<string> AccountName { get; private set; }

    /// <summary>URL of its blobs.</summary>
    [Output("endpoint")]
    public Output<string> Endpoint { get; private set; }

    /// <summary>Declares a container, and gives its id: the scope of a role.</summary>
    /// <param name="container">Its name: lower-case letters, digits and single hyphens, 3 to 63.</param>
    public Output<string> Container(string container) => new BlobContainer($"{name}-{container}", new BlobContainerArgs
    {
        ContainerName = container,
        AccountName = account,
        ResourceGroupName = environment.ResourceGroup,
        PublicAccess = PublicAccess.None,
    }, child).Id;

    private StorageAccountArgs Args(BlobStoreArgs args)
    {
        var result = new StorageAccountArgs
        {
            AccountName = environment.CompactNameOf(args.Abbreviation),
            ResourceGroupName = environment.ResourceGroup,
            Location = environment.Region.Name,
            Kind = Kind.StorageV2,
            Sku = new Inputs.SkuArgs { Name = environment.Baseline.StorageSku },
            AccessTier = AccessTier.Hot,
            AllowBlobPublicAccess = false,
            AllowSharedKeyAccess = false,
            AllowCrossTenantReplication = false,
            DefaultToOAuthAuthentication = true,
            EnableHttpsTrafficOnly = true,
            MinimumTlsVersion = MinimumTlsVersion.TLS1_2,
            PublicNetworkAccess = environment.Baseline.IsPrivate ? PublicNetworkAccess.Disabled : PublicNetworkAccess.Enabled,
            NetworkRuleSet = new Inputs.NetworkRuleSetArgs
            {
                DefaultAction = DefaultAction.Deny,
                Bypass = Bypass.AzureServices,
                VirtualNetworkRules = args.Network.AdmittedSubnetIds
                    .Select(subnet => (Input<Inputs.VirtualNetworkRuleArgs>)new Inputs.VirtualNetworkRuleArgs { VirtualNetworkResourceId = subnet })
                    .ToArray(),
            },
            Encryption = new Inputs.EncryptionArgs { KeySource = KeySource.Microsoft_Storage, RequireInfrastructureEncryption = true },
            Tags = environment.Tags,
        };
        if (args.ImmutableDays is { } days)
        {
            result.ImmutableStorageWithVersioning = new Inputs.ImmutableStorageAccountArgs
            {
                Enabled = true,
                ImmutabilityPolicy = new Inputs.AccountImmutabilityPolicyPropertiesArgs
                {
                    // Logs grow by appending to their last blob.
                    AllowProtectedAppendWrites = true,
                    ImmutabilityPeriodSinceCreationInDays = days,
                    State = AccountImmutabilityPolicyState.Unlocked,
                },
            };
        }

        return result;
    }
}
