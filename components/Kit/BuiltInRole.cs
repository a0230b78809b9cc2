namespace Payments.Infra.Components.Kit;

/// <summary>An Azure built-in role (learn.microsoft.com/azure/role-based-access-control/built-in-roles).</summary>
/// <param name="Name">Display name.</param>
/// <param name="Id">GUID of the role definition.</param>
public sealed record BuiltInRole(string Name, string Id)
{
    /// <summary>Pull images from a registry.</summary>
    public static BuiltInRole AcrPull { get; } = new("AcrPull", "7f951dda-4ed3-4680-a7ca-43fe172d538d");

    /// <summary>Join subnets and manage load balancers.</summary>
    public static BuiltInRole NetworkContributor { get; } = new("Network Contributor", "4d97b98b-1d4f-4787-a291-c67834d212e7");

    /// <summary>Manage records in a private DNS zone.</summary>
    public static BuiltInRole PrivateDnsZoneContributor { get; } = new("Private DNS Zone Contributor", "b12aa53e-6015-4669-85d0-8515ebb3ae7f");

    /// <summary>Assign a managed identity to nodes.</summary>
    public static BuiltInRole ManagedIdentityOperator { get; } = new("Managed Identity Operator", "f1a07417-d97a-45cb-824c-7a7467783830");

    /// <summary>Read secret values from a key vault.</summary>
    public static BuiltInRole KeyVaultSecretsUser { get; } = new("Key Vault Secrets User", "4633458b-17de-408a-b874-0445c86b69e6");

    /// <summary>Full control of a cluster's Kubernetes API.</summary>
    public static BuiltInRole ClusterAdmin { get; } = new("Azure Kubernetes Service RBAC Cluster Admin", "b1ff04bb-8a4e-4dc4-8eb5-8693973ce19b");

    /// <summary>Download a kubeconfig, without any right inside the cluster.</summary>
    public static BuiltInRole ClusterUser { get; } = new("Azure Kubernetes Service Cluster User Role", "4abbcc35-e782-43d8-92c5-2d3f1bd2253f");

    /// <summary>Read, write and delete blobs.</summary>
    public static BuiltInRole BlobContributor { get; } = new("Storage Blob Data Contributor", "ba92f5b4-2d11-453d-a403-e96b0029c9fe");

    /// <summary>Send events to an event hub.</summary>
    public static BuiltInRole EventHubsSender { get; } = new("Azure Event Hubs Data Sender", "2b629674-e913-4c01-ae53-ef4638d8f975");

    /// <summary>Receive events from an event hub.</summary>
    public static BuiltInRole EventHubsReceiver { get; } = new("Azure Event Hubs Data Receiver", "a638d3c7-ab3a-418d-83e6-5f17a39d4fde");

    /// <summary>Resource id of the role definition in a subscription.</summary>
    /// <param name="subscription">Id of the subscription.</param>
    public string In(string subscription) => $"/subscriptions/{subscription}/providers/Microsoft.Authorization/roleDefinitions/{Id}";
}
