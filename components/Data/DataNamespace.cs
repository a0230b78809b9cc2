using Pulumi.Kubernetes.Storage.V1;
using Pulumi.Kubernetes.Types.Inputs.Meta.V1;
using Pulumi.Kubernetes.Types.Inputs.Networking.V1;
using Pulumi.Kubernetes.Types.Inputs.Storage.V1;

namespace Payments.Infra.Components.Data;

/// <summary>
/// The namespace of the stores. It is outside the mesh: operators talk to their pods over TLS of their own, which
/// sidecars would break. Nothing reaches it but what a network policy names.
/// </summary>
public sealed class DataNamespace : PlatformComponent
{
    /// <summary>Name of the namespace.</summary>
    public const string Name = Namespaces.Data;

    /// <inheritdoc cref="PlatformComponent.PlatformComponent"/>
    public DataNamespace(string name, DataNamespaceArgs args, ComponentResourceOptions? options = null)
        : base("payments:data:Namespace", name, args, options)
    {
        // Claims, topics and clusters go with their namespace.
        Namespace = new Namespace(
            name,
            new NamespaceArgs { Name = Name },
            ComponentResourceOptions.Merge(ChildComponent, new ComponentResourceOptions { RetainOnDelete = true }));
        var inside = Independent.After(Namespace);
        NetworkPolicies.Declare(
            $"{name}-deny-by-default",
            "deny-by-default",
            Name,
            new NetworkPolicySpecArgs { PodSelector = new LabelSelectorArgs(), PolicyTypes = { "Ingress", "Egress" } },
            inside);
        NetworkPolicies.Declare(
            $"{name}-names",
            "names",
            Name,
            new NetworkPolicySpecArgs { PodSelector = new LabelSelectorArgs(), PolicyTypes = { "Egress" }, Egress = { NetworkRules.ToDns() } },
            inside);
        if (args.Disks is { } disks)
        {
            _ = new StorageClass(name, ClassOf(disks), Child);
        }

        StorageClass = args.Disks?.StorageClass ?? "";
        RegisterOutputs();
    }

    /// <summary>The namespace alone, for objects that no policy guards.</summary>
    public Namespace Namespace { get; }

    /// <summary>Storage class of volumes that name no other; empty for that of the cluster.</summary>
    public string StorageClass { get; }

    /// <summary>Disks of one zone: pods stay where their disk is, and databases replicate between zones themselves.</summary>
    private static StorageClassArgs ClassOf(AzureDisks disks) => new()
    {
        Metadata = new ObjectMetaArgs { Name = disks.StorageClass },
        Provisioner = "disk.csi.azure.com",

        // No performance beyond what a disk of its size has: that is paid for, and Azure refuses it for small ones.
        Parameters = { ["skuName"] = disks.Sku, ["cachingMode"] = "None" },
        VolumeBindingMode = "WaitForFirstConsumer",
        AllowVolumeExpansion = true,

        // Deleting a claim by mistake must not delete its data.
        ReclaimPolicy = "Retain",
    };
}
