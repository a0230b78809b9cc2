using Pulumi.Kubernetes.Apps.V1;
using Pulumi.Kubernetes.Core.V1;
using Pulumi.Kubernetes.Types.Inputs.Apps.V1;
using Pulumi.Kubernetes.Types.Inputs.Core.V1;
using Pulumi.Kubernetes.Types.Inputs.Meta.V1;

namespace Payments.Infra.Components.Data;

/// <summary>A store of one hardened pod with a volume.</summary>
internal static class StoreStatefulSet
{
    /// <summary>Name of the volume with the data.</summary>
    public const string DataVolume = "data";

    private const int TerminationGraceSeconds = 120;

    /// <summary>Labels of what belongs to a store.</summary>
    /// <param name="name">Name of the store.</param>
    public static InputMap<string> Labels(string name) => ObjectLabels.RecommendedOutsideMesh(name, "data");

    /// <summary>Name, namespace and labels of an object of a store.</summary>
    /// <param name="name">Name of the store.</param>
    /// <param name="objectName">Name of the object. Default that of the store.</param>
    public static ObjectMetaArgs Metadata(string name, string? objectName = null) =>
        new() { Name = objectName ?? name, Namespace = DataNamespace.Name, Labels = Labels(name) };

    /// <summary>Declares the ServiceAccount of a store or of a job that sets one up. It gets no token.</summary>
    /// <param name="resourceName">Name in the program.</param>
    /// <param name="name">Name of the account.</param>
    /// <param name="options">Options of the store.</param>
    public static ServiceAccount DeclareAccount(string resourceName, string name, StoreOptions options) =>
        new(resourceName, new ServiceAccountArgs { Metadata = Metadata(name), AutomountServiceAccountToken = false }, options.Object);

    /// <summary>Declares the ServiceAccount, the Services and the StatefulSet.</summary>
    /// <param name="resourceName">Name in the program.</param>
    /// <param name="store">The store.</param>
    /// <param name="context">Context of the store.</param>
    /// <param name="options">Options of the store.</param>
    /// <param name="after">What the pod mounts, and the policies that guard it.</param>
    public static StatefulSet Declare(
        string resourceName, StoreStatefulSetSpec store, StoreContext context, StoreOptions options, params IEnumerable<Resource?> after)
    {
        var account = DeclareAccount(resourceName, store.Name, options);
        DeclareService(resourceName, store, store.Service, options);
        DeclareService(resourceName, store, store.Headless, options);
        return new StatefulSet(
            resourceName,
            new StatefulSetArgs { Metadata = Metadata(store.Name), Spec = Spec(store, context) },
            options.Workload.After([account, .. after]));
    }

    private static void DeclareService(string resourceName, StoreStatefulSetSpec store, string service, StoreOptions options)
    {
        var spec = new ServiceSpecArgs
        {
            Selector = { [ObjectLabels.App] = store.Name },
            Ports = { new ServicePortArgs { Name = store.PortName, Port = store.Port, TargetPort = store.PortName, Protocol = "TCP" } },
        };
        if (service == store.Headless)
        {
            spec.ClusterIP = "None";
        }

        _ = new Service($"{resourceName}-{service}", new ServiceArgs { Metadata = Metadata(store.Name, service), Spec = spec }, options.Object);
    }

    private static StatefulSetSpecArgs Spec(StoreStatefulSetSpec store, StoreContext context)
    {
        var pod = PodHardening.Spec(store.Name, store.Container, store.Volumes);
        pod.TerminationGracePeriodSeconds = TerminationGraceSeconds;
        if (context.PriorityClass.Length > 0)
        {
            pod.PriorityClassName = context.PriorityClass;
        }

        var claim = new PersistentVolumeClaimSpecArgs
        {
            AccessModes = { "ReadWriteOnce" },
            Resources = new VolumeResourceRequirementsArgs { Requests = { ["storage"] = $"{store.Storage.Size}" } },
        };
        if (context.ClassOf(store.Storage) is { Length: > 0 } storageClass)
        {
            claim.StorageClassName = storageClass;
        }

        return new StatefulSetSpecArgs
        {
            ServiceName = store.Headless,
            Replicas = 1,
            Selector = NetworkRules.Labels(ObjectLabels.App, store.Name),
            Template = new PodTemplateSpecArgs
            {
                Metadata = new ObjectMetaArgs { Labels = Labels(store.Name) },
                Spec = pod,
            },

            // Deleting the store by mistake must not delete its data.
            PersistentVolumeClaimRetentionPolicy = new StatefulSetPersistentVolumeClaimRetentionPolicyArgs
            {
                WhenDeleted = store.WhenRemoved == StoreRemoval.Delete ? "Delete" : "Retain",
                WhenScaled = "Retain",
            },
            VolumeClaimTemplates = { new PersistentVolumeClaimArgs { Metadata = new ObjectMetaArgs { Name = DataVolume }, Spec = claim } },
        };
    }
}
