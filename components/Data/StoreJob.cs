using System.Collections.Immutable;
using Payments.Infra.Components.Kit;
using Pulumi;
using Pulumi.Kubernetes.Batch.V1;
using Pulumi.Kubernetes.Core.V1;
using Pulumi.Kubernetes.Types.Inputs.Batch.V1;
using Pulumi.Kubernetes.Types.Inputs.Core.V1;
using Pulumi.Kubernetes.Types.Inputs.Meta.V1;

namespace Payments.Infra.Components.Data;

/// <summary>A job that sets a store up with a script, from files: it can run again, and does when its script or a password changes.</summary>
internal static class StoreJob
{
    private const string ScriptVolume = "script";
    private const string ScriptPath = "/etc/setup";
    private const string ScratchVolume = "tmp";
    private const int DeadlineSeconds = 600;

    /// <summary>Declares the account, the script and the job.</summary>
    /// <param name="resource">Name in the program.</param>
    /// <param name="name">Name of the job.</param>
    /// <param name="image">Image with the store's own tools and a shell.</param>
    /// <param name="files">The script <c>setup.sh</c>, and what it reads.</param>
    /// <param name="variables">Variables; none is a secret.</param>
    /// <param name="volumes">Volumes and where they are mounted.</param>
    /// <param name="args">Inputs of the store.</param>
    /// <param name="child">How the engine treats it.</param>
    public static Job Declare(
        string resource,
        string name,
        string image,
        ImmutableSortedDictionary<string, string> files,
        ImmutableArray<EnvVarArgs> variables,
        ImmutableArray<(VolumeArgs Volume, VolumeMountArgs Mount)> volumes,
        StoreArgs args,
        CustomResourceOptions child)
    {
        _ = new ServiceAccount(resource, new ServiceAccountArgs { Metadata = StorePod.Metadata(name), AutomountServiceAccountToken = false }, child);
        _ = new ConfigMap(resource, new ConfigMapArgs { Metadata = StorePod.Metadata(name), Data = files.ToImmutableDictionary() }, child);
        var container = new ContainerArgs
        {
            Name = name,
            Image = image,
            ImagePullPolicy = "IfNotPresent",
            Command = { "/bin/sh", $"{ScriptPath}/setup.sh" },
            Env = variables,
            SecurityContext = PodHardening.Container(),
            Resources = Containers.Resources(("100m", "256Mi", "64Mi"), ("1", "512Mi", "128Mi")),
            VolumeMounts = [Containers.ReadOnlyMount(ScriptVolume, ScriptPath), Containers.Mount(ScratchVolume, "/tmp"), .. volumes.Select(volume => volume.Mount)],
        };
        var pod = PodHardening.Spec(
            name,
            container,
            [PodVolumes.FromConfigMap(ScriptVolume, name), PodVolumes.Scratch(ScratchVolume, "64Mi"), .. volumes.Select(volume => volume.Volume)]);
        pod.RestartPolicy = "OnFailure";
        return new Job(
            resource,
            new JobArgs
            {
                Metadata = StorePod.Metadata(name),
                Spec = new JobSpecArgs
                {
                    BackoffLimit = 6,
                    ActiveDeadlineSeconds = DeadlineSeconds,
                    Template = new PodTemplateSpecArgs
                    {
                        // A job's pods cannot change: the digest of its script makes a new job of another script.
                        Metadata = new ObjectMetaArgs
                        {
                            Labels = StorePod.Labels(name),
                            Annotations = StorePod.Rotated(args).Add("payments/script", Digest.Of(files)),
                        },
                        Spec = pod,
                    },
                },
            },
            child);
    }
}
