namespace Payments.Infra.Preview.Render;

/// <summary>Knows which kinds of objects stand in no namespace.</summary>
internal sealed class ClusterScope
{
    private static readonly ImmutableHashSet<string> BuiltIn =
    [
        "APIService", "CSIDriver", "CSINode", "CertificateSigningRequest", "ClusterRole", "ClusterRoleBinding", "ClusterTrustBundle",
        "CustomResourceDefinition", "DeviceClass", "FlowSchema", "GatewayClass", "IPAddress", "IngressClass", "MutatingAdmissionPolicy",
        "MutatingAdmissionPolicyBinding", "MutatingWebhookConfiguration", "Namespace", "Node", "PersistentVolume", "PriorityClass",
        "PriorityLevelConfiguration", "ResourceSlice", "RuntimeClass", "ServiceCIDR", "StorageClass", "StorageVersion", "StorageVersionMigration",
        "ValidatingAdmissionPolicy", "ValidatingAdmissionPolicyBinding", "ValidatingWebhookConfiguration", "VolumeAttachment", "VolumeAttributesClass",
    ];

    private readonly Dictionary<(string Group, string Kind), bool> defined = [];

    /// <param name="objects">All objects: definitions among them say of what scope their own kinds are.</param>
    public ClusterScope(IEnumerable<RenderedObject> objects)
    {
        foreach (var definition in objects.Where(item => item.Kind == "CustomResourceDefinition").Select(item => item.Manifest))
        {
            var kind = (Document.TextAt(definition, "spec", "group"), Document.TextAt(definition, "spec", "names", "kind"));
            defined[kind] = Document.TextAt(definition, "spec", "scope") == "Cluster";
        }
    }

    /// <summary>Whether an object stands in no namespace. Of a kind that nothing here defines, the name and the manifest decide.</summary>
    public bool Holds(RenderedObject item) =>
        item.Namespace.Length == 0
        && (defined.TryGetValue((item.Group, item.Kind), out var isCluster) ? isCluster
            : BuiltIn.Contains(item.Kind) || item.Kind.StartsWith("Cluster", StringComparison.Ordinal));
}
