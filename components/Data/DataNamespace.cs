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

    /// <summary>Storage class that is declared for data on AKS.</summary>
    public const string AzureDisks = "data-premium-v2";

    /// <inheritdoc cref="PlatformComponent.PlatformComponent"/>
    public DataNamespace(string name, DataNamespaceArgs args, ComponentResourceOptions? options = null)
        : base("payments:data:Namespace", name, args, options)
    {
        Namespace = new Namespace(name, new NamespaceArgs { Name = Name }, ChildComponent);
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
        if (args.AzureDisks)
        {
            _ = new StorageClass(name, Disks(), Child);
        }

        StorageClass = args.AzureDisks ? AzureDisks : "";
        RegisterOutputs();
    }

    /// <summary>The namespace alone, for objects that no policy guards.</summary>
    public Namespace Namespace { get; }

    /// <summary>Storage class of volumes that name no other; empty for that of the cluster.</summary>
    public string StorageClass { get; }

    /// <summary>Disks of one zone: pods stay where their disk is, and databases replicate between zones themselves.</summary>
    private static StorageClassArgs Disks() => new()
    {
        Metadata = new ObjectMetaArgs { Name = AzureDisks },
        Provisioner = "disk.csi.azure.com",
        Parameters = { ["skuName"] = "PremiumV2_LRS", ["cachingMode"] = "None", ["DiskIOPSReadWrite"] = "4000", ["DiskMBpsReadWrite"] = "200" },
        VolumeBindingMode = "WaitForFirstConsumer",
        AllowVolumeExpansion = true,

        // Deleting a claim by mistake must not delete its data.
        ReclaimPolicy = "Retain",
    };
}
