using Payments.Infra.Components.Data.Network;
using Payments.Infra.Components.Kit;
using Pulumi;
using Pulumi.Kubernetes.Storage.V1;
using Pulumi.Kubernetes.Types.Inputs.Meta.V1;
using Pulumi.Kubernetes.Types.Inputs.Networking.V1;
using Pulumi.Kubernetes.Types.Inputs.Storage.V1;

namespace Payments.Infra.Components.Data;

/// <summary>
/// The namespace of the stores. It is outside the mesh: operators talk to their pods over TLS of their own, and sidecars
/// would break that. Nothing reaches it that a policy does not name.
/// </summary>
public sealed class DataNamespace : PlatformComponent
{
    /// <summary>Name of the namespace.</summary>
    public const string Name = Namespaces.Data;

    /// <summary>Storage class that is made for data on AKS.</summary>
    public const string AzureDisks = "data-premium-v2";

    /// <inheritdoc cref="PlatformComponent.PlatformComponent"/>
    public DataNamespace(string name, DataNamespaceArgs args, ComponentResourceOptions? options = null)
        : base("payments:data:Namespace", name, args, options)
    {
        var space = new Namespace(
            name,
            new NamespaceArgs { Name = Name, Injection = false },
            new ComponentResourceOptions { Parent = this, DependsOn = options?.DependsOn ?? new InputList<Resource>() });
        var child = Child.After(space);
        StorePolicies.Declare(
            $"{name}-deny-by-default",
            "deny-by-default",
            new NetworkPolicySpecArgs { PodSelector = new LabelSelectorArgs(), PolicyTypes = { "Ingress", "Egress" } },
            child);
        StorePolicies.Declare(
            $"{name}-names",
            "names",
            new NetworkPolicySpecArgs { PodSelector = new LabelSelectorArgs(), PolicyTypes = { "Egress" }, Egress = { NetworkRules.ToDns() } },
            child);
        if (args.AzureDisks)
        {
            _ = new StorageClass(name, Disks(), child);
        }

        StorageClass = args.AzureDisks ? AzureDisks : "";
        RegisterOutputs();
    }

    /// <summary>Storage class of volumes that name no other; empty for that of the cluster.</summary>
    public string StorageClass { get; }

    /// <summary>Disks of one zone: pods stay where their disk is, and databases copy between zones themselves.</summary>
    private static StorageClassArgs Disks() => new()
    {
        Metadata = new ObjectMetaArgs { Name = AzureDisks },
        Provisioner = "disk.csi.azure.com",
        Parameters = { ["skuName"] = "PremiumV2_LRS", ["cachingMode"] = "None", ["DiskIOPSReadWrite"] = "4000", ["DiskMBpsReadWrite"] = "200" },
        VolumeBindingMode = "WaitForFirstConsumer",
        AllowVolumeExpansion = true,

        // What deletes a claim by mistake must not delete what was in it.
        ReclaimPolicy = "Retain",
    };
}
