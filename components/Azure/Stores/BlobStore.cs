using Payments.Infra.Components.Azure.Networking;
using Pulumi.AzureNative.Storage;
using Inputs = Pulumi.AzureNative.Storage.Inputs;

namespace Payments.Infra.Components.Azure.Stores;

/// <summary>Blobs in containers, for identities alone: there is no key and no public blob.</summary>
public sealed class BlobStore : PlatformComponent
{
    private readonly string name;
    private readonly Output<string> account;
    private readonly Output<string> group;
    private readonly CustomResourceOptions ofAccount;

    /// <inheritdoc cref="PlatformComponent.PlatformComponent"/>
    public BlobStore(string name, BlobStoreArgs args, ComponentResourceOptions? options = null)
        : base("payments:azure:BlobStore", name, args, options)
    {
        var environment = args.Environment;
        (this.name, group) = (name, args.Keeping is null ? environment.ResourceGroup : environment.KeptGroup);
        ofAccount = args.Keeping is null ? Child : Protection.Kept(environment, Child);
        var storage = new StorageAccount(name, Args(args, group), Protection.Of(environment, ofAccount));
        (Id, account) = (storage.Id, storage.Name!);
        (AccountName, Endpoint) = (account, storage.PrimaryEndpoints.Apply(endpoints => endpoints!.Blob));
        BlobsId = Output.Format($"{Id}/blobServices/default");
        var kept = args.Keeping is { } keeping ? BlobProtection.Declare(name, keeping, group, account, ofAccount) : null;
        PrivateAccess.Connect(name, PrivateService.Blob, Id, environment, args.Network, Child.After(kept));
        RegisterOutputs();
    }

    /// <summary>Id of the storage account.</summary>
    [Output("id")]
    public Output<string> Id { get; private set; }

    /// <summary>Id of its blob service, which its logs are of.</summary>
    [Output("blobsId")]
    public Output<string> BlobsId { get; private set; }

    /// <summary>Name of the storage account.</summary>
    [Output("accountName")]
    public Output<string> AccountName { get; private set; }

    /// <summary>URL of its blobs.</summary>
    [Output("endpoint")]
    public Output<string> Endpoint { get; private set; }

    /// <summary>How the engine treats what belongs to the account: it stays with it.</summary>
    public CustomResourceOptions OfAccount => ofAccount;

    /// <summary>Declares a container, and gives its id: the scope of a role.</summary>
    /// <param name="container">Its name: lower-case letters, digits and single hyphens, 3 to 63.</param>
    public Output<string> Container(string container) => new BlobContainer($"{name}-{container}", new BlobContainerArgs
    {
        ContainerName = container,
        AccountName = account,
        ResourceGroupName = group,
        PublicAccess = PublicAccess.None,
    }, ofAccount).Id;

    private static StorageAccountArgs Args(BlobStoreArgs args, Output<string> group)
    {
        var environment = args.Environment;
        var result = new StorageAccountArgs
        {
            AccountName = environment.CompactNameOf(args.Abbreviation),
            ResourceGroupName = group,
            Location = environment.Region.Name,
            Kind = Kind.StorageV2,
            Sku = new Inputs.SkuArgs { Name = SkuOf(environment, args.Copies) },
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
        if (args.Keeping is { IsImmutable: true } keeping)
        {
            result.ImmutableStorageWithVersioning = BlobProtection.Immutability(keeping);
        }

        return result;
    }

    private static SkuName SkuOf(AzureEnvironment environment, BlobCopies copies)
    {
        var local = environment.Region.Zones.IsEmpty ? SkuName.Standard_LRS : environment.Baseline.StorageSku;
        return copies == BlobCopies.Zone ? local : local == SkuName.Standard_ZRS ? SkuName.Standard_GZRS : SkuName.Standard_GRS;
    }
}
