using Pulumi.Kubernetes.Batch.V1;
using Pulumi.Kubernetes.Core.V1;
using Pulumi.Kubernetes.Types.Inputs.Batch.V1;
using Pulumi.Kubernetes.Types.Inputs.Core.V1;
using Pulumi.Kubernetes.Types.Inputs.Meta.V1;

namespace Payments.Infra.Components.Data;

/// <summary>A job that sets a store up with a script. The script is idempotent, and runs again when it changes, or what it mounts.</summary>
internal static class StoreJob
{
    private const string ScriptVolume = "script";
    private const string ScriptPath = "/etc/setup";
    private const string ScratchVolume = "tmp";

    /// <summary>Declares the ServiceAccount, the script and the job.</summary>
    /// <param name="resourceName">Name in the program.</param>
    /// <param name="job">The job.</param>
    /// <param name="context">Context of the store.</param>
    /// <param name="options">Options of the store.</param>
    /// <param name="after">The store, what the job mounts, and the policies that guard it.</param>
    public static Job Declare(string resourceName, StoreJobSpec job, StoreContext context, StoreOptions options, params IEnumerable<Resource?> after)
    {
        var account = StoreStatefulSet.DeclareAccount(resourceName, job.Name, options);
        var script = new ConfigMap(
            resourceName, new ConfigMapArgs { Metadata = StoreStatefulSet.Metadata(job.Name), Data = job.Files.ToImmutableDictionary() }, options.Object);
        var container = new ContainerArgs
        {
            Name = job.Name,
            Image = job.Image,
            ImagePullPolicy = "IfNotPresent",
            Command = { "/bin/sh", $"{ScriptPath}/setup.sh" },
            Env = job.Variables,
            SecurityContext = PodHardening.Container(),
            Resources = Containers.Resources(("100m", "256Mi", "64Mi"), ("1", "512Mi", "128Mi")),
            VolumeMounts =
            [
                Containers.ReadOnlyMount(ScriptVolume, ScriptPath),
                Containers.Mount(ScratchVolume, "/tmp"),
                .. job.Volumes.Select(volume => Containers.ReadOnlyMount(volume.Name, volume.Path)),
            ],
        };
        var pod = PodHardening.Spec(
            job.Name,
            container,
            [PodVolumes.FromConfigMap(ScriptVolume, job.Name), PodVolumes.Scratch(ScratchVolume, "64Mi"), .. job.Volumes.Select(volume => volume.Volume)]);
        pod.RestartPolicy = "OnFailure";
        return new Job(
            resourceName,
            new JobArgs
            {
                Metadata = StoreStatefulSet.Metadata(job.Name),
                Spec = new JobSpecArgs
                {
                    BackoffLimit = 6,
                    ActiveDeadlineSeconds = (int)job.Deadline.TotalSeconds,
                    Template = new PodTemplateSpecArgs
                    {
                        // The pods of a job are immutable: the digest of another script makes a new job.
                        Metadata = new ObjectMetaArgs
                        {
                            Labels = StoreStatefulSet.Labels(job.Name),
                            Annotations = { ["payments/script"] = Digest.Compute(job.Files) },
                        },
                        Spec = pod,
                    },
                },
            },
            CustomResourceOptions.Merge(
                options.Workload.After([account, script, .. after]), new CustomResourceOptions { CustomTimeouts = new() { Create = job.Deadline } }));
    }
}
