using Pulumi.Random;
using AzureNative = Pulumi.AzureNative;

namespace Payments.Infra.Components.Azure;

/// <summary>
/// Where a stack's Azure resources go: the subscription, which the program names so that no other can be hit, the
/// resource group, and what all of them share.
/// </summary>
public sealed class AzureEnvironment : PlatformComponent
{
    private readonly ResourceNames names;
    private readonly ResourceTags tags;
    private readonly Output<string> suffix;

    /// <inheritdoc cref="PlatformComponent.PlatformComponent"/>
    public AzureEnvironment(string name, AzureEnvironmentArgs args, ComponentResourceOptions? options = null)
        : base("payments:azure:Site", name, args, options)
    {
        (names, tags, Baseline) = (args.Names, args.Tags, args.Baseline);
        (Subscription, Tenant) = (args.Subscription, args.Tenant);
        var child = new CustomResourceOptions { Parent = this };
        Provider = new AzureNative.Provider(name, new AzureNative.ProviderArgs
        {
            SubscriptionId = args.Subscription,
            TenantId = args.Tenant,
            Location = Region.Name,
        }, child);
        suffix = new RandomString($"{name}-suffix", new RandomStringArgs { Length = ResourceNames.SuffixLength, Special = false, Upper = false }, child).Result;
        var onAzure = CustomResourceOptions.Merge(child, new CustomResourceOptions { Provider = Provider });
        ResourceGroup = GroupOf(name, "rg", onAzure).Name!;
        KeptGroup = Baseline.IsProtected ? DeclareKeptGroup($"{name}-kept", onAzure) : ResourceGroup;
        RegisterOutputs();
    }

    /// <summary>Name of the resource group.</summary>
    [Output("resourceGroup")]
    public Output<string> ResourceGroup { get; private set; }

    /// <summary>
    /// Name of the group of what outlives the stack: logs, archive, vault and backups. Whoever deletes the resource group deletes what is in
    /// it, so they are not there. A small environment keeps nothing, and has one group.
    /// </summary>
    [Output("keptGroup")]
    public Output<string> KeptGroup { get; private set; }

    /// <summary>What everything in Azure is made with.</summary>
    public AzureNative.Provider Provider { get; }

    /// <inheritdoc cref="AzureBaseline"/>
    public AzureBaseline Baseline { get; }

    /// <summary>The region.</summary>
    public AzureRegion Region => names.Region;

    /// <summary>Tags of a resource.</summary>
    public InputMap<string> Tags => tags.All;

    /// <summary>Id of the subscription.</summary>
    public string Subscription { get; }

    /// <summary>Id of the Entra tenant.</summary>
    public string Tenant { get; }

    /// <inheritdoc cref="ResourceNames.For"/>
    public string NameOf(string abbreviation) => names.For(abbreviation);

    /// <inheritdoc cref="ResourceNames.Global"/>
    public Output<string> GlobalNameOf(string abbreviation) => names.Global(abbreviation, suffix);

    /// <inheritdoc cref="ResourceNames.Compact"/>
    public Output<string> CompactNameOf(string abbreviation) => names.Compact(abbreviation, suffix);

    /// <inheritdoc cref="ResourceTags.OfNodes"/>
    public InputMap<string> NodeTags(bool inScope) => tags.OfNodes(inScope);

    /// <summary>Declares a resource group.</summary>
    /// <param name="name">Name in the program.</param>
    /// <param name="abbreviation">What it is.</param>
    /// <param name="child">How the engine treats it.</param>
    internal AzureNative.Resources.ResourceGroup GroupOf(string name, string abbreviation, CustomResourceOptions child) =>
        new(name, new AzureNative.Resources.ResourceGroupArgs { ResourceGroupName = NameOf(abbreviation), Location = Region.Name, Tags = Tags }, child);

    // With the stack's letters: the group of a stack that is gone stays, and the next one of the same name must not meet it.
    private Output<string> DeclareKeptGroup(string name, CustomResourceOptions child) => new AzureNative.Resources.ResourceGroup(
        name,
        new AzureNative.Resources.ResourceGroupArgs { ResourceGroupName = GlobalNameOf("rg-kept"), Location = Region.Name, Tags = Tags },
        Protection.Of(this, Protection.Kept(this, child))).Name!;
}
