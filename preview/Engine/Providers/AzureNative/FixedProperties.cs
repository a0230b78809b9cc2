using System.Collections.Frozen;
using System.Text.RegularExpressions;

namespace Payments.Infra.Preview.Engine.Providers.AzureNative;

/// <summary>
/// Properties that Azure sets once, when it makes a resource of a type. Those of the provider's own list (version 3.28) are here; what
/// Azure's API descriptions mark so beside them is not.
/// </summary>
internal sealed partial class FixedProperties
{
    private static readonly FixedProperties OfAll = new(["location", "scope"]);

    private static readonly FrozenDictionary<string, FixedProperties> ByType = new Dictionary<string, FixedProperties>
    {
        ["azure-native:authorization:RoleAssignment"] = new(["principalId"]),
        ["azure-native:automation:JobSchedule"] = new(["parameters"]),
        ["azure-native:cdn:Profile"] = new(["sku.name"]),
        ["azure-native:containerservice:AgentPool"] = new(["gpuInstanceProfile", "networkProfile.nodePublicIPTags", "vmSize"]),
        ["azure-native:containerservice:ManagedCluster"] = new(
        [
            "diskEncryptionSetID", "dnsPrefix", "fqdnSubdomain", "linuxProfile", "networkProfile.dnsServiceIP", "networkProfile.networkDataplane",
            "networkProfile.networkMode", "networkProfile.networkPlugin", "networkProfile.networkPluginMode", "networkProfile.networkPolicy",
            "networkProfile.outboundType", "networkProfile.podCidr", "networkProfile.serviceCidr", "networkProfile.serviceCidrs", "nodeResourceGroup",
            "windowsProfile",
        ]),
        ["azure-native:documentdb:SqlResourceSqlRoleAssignment"] = new(["principalId"]),
        ["azure-native:network:PrivateEndpoint"] = new(["subnet"]),
        ["azure-native:network:PublicIPAddress"] = new(["publicIPAddressVersion", "publicIPPrefix", "sku"]),
        ["azure-native:servicebus:Queue"] = new(["enablePartitioning", "requiresDuplicateDetection", "requiresSession"]),
        ["azure-native:servicebus:Topic"] = new(["enablePartitioning", "requiresDuplicateDetection", "requiresSession"]),
        ["azure-native:storage:StorageAccount"] = new(["isHnsEnabled"]),
        ["azure-native:web:WebApp"] = new(["kind"]),
    }.ToFrozenDictionary();

    private readonly ImmutableArray<string> paths;

    private FixedProperties(ImmutableArray<string> paths) => this.paths = paths;

    /// <summary>Those of a type, whose name may have a version of Azure's API in it.</summary>
    public static FixedProperties Of(string type) => ByType.GetValueOrDefault(Version().Replace(type, ""), OfAll);

    /// <summary>Whether a difference makes the resource anew: it is at such a property, or it changes what is inside.</summary>
    /// <param name="path">Where the difference is.</param>
    /// <param name="kind">What happens there.</param>
    public bool Covers(string path, PropertyDiffKind kind) => OfAll.paths.Contains(path) || paths.Contains(path)
        || (kind == PropertyDiffKind.Update && paths.Any(fixedPath => path.StartsWith($"{fixedPath}.", StringComparison.Ordinal)));

    [GeneratedRegex("/v[0-9]{8}[a-z]*(?=:)")]
    private static partial Regex Version();
}
