using System.Collections.Immutable;
using Payments.Infra.Components.Kit;
using Pulumi;
using Pulumi.Kubernetes.Apps.V1;
using Pulumi.Kubernetes.Core.V1;
using Pulumi.Kubernetes.Types.Inputs.Apps.V1;
using Pulumi.Kubernetes.Types.Inputs.Core.V1;
using Pulumi.Kubernetes.Types.Inputs.Meta.V1;

namespace Payments.Infra.Components.Data;

/// <summary>A store of one hardened pod with a volume.</summary>
internal static class StorePod
{
    /// <summary>Name of the volume with the data.</summary>
    public const string DataVolume = "data";

    private const int TerminationGraceSeconds = 120;

    /// <summary>Labels of what belongs to a store.</summary>
    /// <param name="name">Name of the store.</param>
    public static InputMap<string> Labels(string name) => ObjectLabels.RecommendedOutsideMesh(name, "data");

    /// <summary>Name, namespace and labels of an object of a store.</summary>
    /// <param name="name">Name of the store.</param>
    /// <param name="named">Name of the object; that of the store when it is left out.</param>
    public static ObjectMetaArgs Metadata(string name, string? named = null) => new() { Name = named ?? name, Namespace = DataNamespace.Name, Labels = Labels(name) };

    /// <summary>Declares the account, the StatefulSet and its Services.</summary>
    /// <param name="resource">Name in the program.</param>
    /// <param name="pod">The pod.</param>
    /// <param name="args">Inputs of the store.</param>
    /// <param name="child">How the engine treats it.</param>
    public static StatefulSet Declare(string resource, StorePodSpec pod, StoreArgs args, CustomResourceOptions child)
    {
        _ = new ServiceAccount(resource, new ServiceAccountArgs { Metadata = Metadata(pod.Name), AutomountServiceAccountToken = false }, child);
        foreach (var (service, headless) in pod.Services)
        {
            var spec = new ServiceSpecArgs
            {
                Selector = { ["app"] = pod.Name },
                Ports = { new ServicePortArgs { Name = pod.PortName, Port = pod.Port, TargetPort = pod.PortName, Protocol = "TCP" } },
            };
            if (headless)
            {
                spec.ClusterIP = "None";
            }

            _ = new Service($"{resource}-{service}", new ServiceArgs { Metadata = Metadata(pod.Name, service), Spec = spec }, child);
        }

        return new StatefulSet(resource, new StatefulSetArgs { Metadata = Metadata(pod.Name), Spec = Spec(pod, args) }, child);
    }

    private static StatefulSetSpecArgs Spec(StorePodSpec pod, StoreArgs args)
    {
        var spec = PodHardening.Spec(pod.Name, pod.Container, pod.Volumes);
        spec.TerminationGracePeriodSeconds = TerminationGraceSeconds;
        if (args.PriorityClass.Length > 0)
        {
            spec.PriorityClassName = args.PriorityClass;
        }

        var claim = new PersistentVolumeClaimSpecArgs
        {
            AccessModes = { "ReadWriteOnce" },
            Resources = new VolumeResourceRequirementsArgs { Requests = { ["storage"] = pod.Volume.Size.ToString() } },
        };
        if (args.ClassOf(pod.Volume) is { Length: > 0 } storageClass)
        {
            claim.StorageClassName = storageClass;
        }

        return new StatefulSetSpecArgs
        {
            ServiceName = pod.Services.Select(service => service.Name).Last(),
            Replicas = 1,
            Selector = new LabelSelectorArgs { MatchLabels = { ["app"] = pod.Name } },
            Template = new PodTemplateSpecArgs
            {
                Metadata = new ObjectMetaArgs { Labels = Labels(pod.Name), Annotations = Rotated(args) },
                Spec = spec,
            },

            // What deletes the store by mistake must not delete what was in it.
            PersistentVolumeClaimRetentionPolicy = new StatefulSetPersistentVolumeClaimRetentionPolicyArgs { WhenDeleted = "Retain", WhenScaled = "Retain" },
            VolumeClaimTemplates = { new PersistentVolumeClaimArgs { Metadata = new ObjectMetaArgs { Name = DataVolume }, Spec = claim } },
        };
    }

    /// <summary>Annotations that restart pods, or run jobs again, when passwords change.</summary>
    internal static ImmutableDictionary<string, string> Rotated(StoreArgs args) => args.Rotation.Length == 0
        ? ImmutableDictionary<string, string>.Empty
        : ImmutableDictionary<string, string>.Empty.Add(ServiceLabels.RotationAnnotation, args.Rotation);
}
