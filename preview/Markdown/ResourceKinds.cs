using Payments.Infra.Preview.Engine;

namespace Payments.Infra.Preview.Markdown;

/// <summary>What a reviewer wants to see first of a resource, by its type.</summary>
internal static class ResourceKinds
{
    private static readonly ImmutableArray<string> DataWords =
    [
        "Backup", "Bucket", "Container", "Database", "Disk", "FileShare", "FileSystem", "KeyRing", "PersistentVolume", "Registry", "Snapshot", "StatefulSet",
        "StorageAccount", "Table", "Topic", "Vault", "Volume",
    ];

    private static readonly ImmutableArray<string> StoreModules =
        ["cosmos", "documentdb", "dbfor", "eventhub", "kafka", "mongo", "mysql", "postgres", "rds", "redis", "spanner", "sql"];

    private static readonly ImmutableArray<string> StoreNames = ["Account", "Cluster", "FlexibleServer", "Instance", "Kafka", "Namespace", "Redis", "Server"];

    private static readonly ImmutableArray<string> PolicyWords =
        ["Authentication", "FirewallRule", "Policy", "RoleAssignment", "RoleBinding", "SecurityGroup", "SecurityRule", "WebhookConfiguration"];

    /// <summary>Whether it may hold data: by what its type is called, or because somebody protects or keeps it.</summary>
    public static bool HoldsData(ResourceState state)
    {
        var (module, name) = Parts(state.Type);
        return state.Protect
            || state.RetainOnDelete
            || state.Type == "kubernetes:core/v1:Namespace"
            || (DataWords.Any(word => name.Contains(word, StringComparison.Ordinal)) && !IsPolicy(state))
            || (StoreNames.Contains(name) && StoreModules.Any(word => module.Contains(word, StringComparison.OrdinalIgnoreCase)));
    }

    /// <summary>Whether it says who may do what.</summary>
    public static bool IsPolicy(ResourceState state) => Parts(state.Type).Name is var name
        && (name is "Role" or "ClusterRole" || PolicyWords.Any(word => name.Contains(word, StringComparison.Ordinal)));

    private static (string Module, string Name) Parts(string type) =>
        type.LastIndexOf(':') is >= 0 and var colon ? (type[..colon], type[(colon + 1)..]) : ("", type);
}
