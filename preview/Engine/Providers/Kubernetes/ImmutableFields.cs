using Payments.Infra.Preview.Values;

namespace Payments.Infra.Preview.Engine.Providers.Kubernetes;

/// <summary>Fields whose change replaces an object, as paths below its root; <c>*</c> is any item of a list.</summary>
internal static class ImmutableFields
{
    /// <summary>Name and namespace, which are an object's identity: of what somebody else made, only these are.</summary>
    public static readonly ImmutableArray<string[]> Identity = Paths("metadata.name", "metadata.namespace");

    private static readonly ImmutableArray<string[]> Selector = Paths("spec.selector");
    private static readonly ImmutableArray<string[]> RoleReference = Paths("roleRef");
    private static readonly ImmutableArray<string[]> Job = Paths("spec.completions", "spec.parallelism", "spec.selector", "spec.template");
    private static readonly ImmutableArray<string[]> Type = Paths("type");
    private static readonly ImmutableArray<string[]> SecretData = Paths("type", "stringData", "data");
    private static readonly ImmutableArray<string[]> ConfigData = Paths("binaryData", "data");

    private static readonly ImmutableArray<string[]> StatefulSet = Paths(
        "spec.podManagementPolicy", "spec.revisionHistoryLimit", "spec.selector", "spec.serviceName", "spec.volumeClaimTemplates");

    private static readonly ImmutableArray<string[]> Volume =
    [
        .. from source in (string[])
            [
                "awsElasticBlockStore", "azureDisk", "azureFile", "cephfs", "cinder", "csi", "fc", "flexVolume", "flocker", "gcePersistentDisk",
                "glusterfs", "hostPath", "iscsi", "local", "nfs", "photonPersistentDisk", "portworxVolume", "quobyte", "rbd", "scaleIO",
                "storageos", "vsphereVolume",
            ]
            select (string[])["spec", source],
    ];

    private static readonly ImmutableArray<string[]> Pod =
    [
        .. from field in (string[])
            [
                "affinity", "automountServiceAccountToken", "dnsConfig", "dnsPolicy", "enableServiceLinks", "hostAliases", "hostIPC",
                "hostNetwork", "hostPID", "hostname", "imagePullSecrets", "nodeName", "nodeSelector", "overhead", "preemptionPolicy",
                "priority", "priorityClassName", "readinessGates", "restartPolicy", "runtimeClassName", "schedulerName", "securityContext",
                "serviceAccount", "serviceAccountName", "shareProcessNamespace", "subdomain", "terminationGracePeriodSeconds", "volumes",
            ]
            select (string[])["spec", field],
        .. from containers in (string[])["containers", "initContainers"]
            from field in (string[])
            [
                "args", "command", "env", "image", "imagePullPolicy", "lifecycle", "livenessProbe", "ports", "readinessProbe", "resources",
                "securityContext", "stdin", "stdinOnce", "terminationMessagePath", "terminationMessagePolicy", "tty", "volumeDevices",
                "volumeMounts", "workingDir",
            ]
            select (string[])["spec", containers, "*", field],
    ];

    /// <summary>The fields of an object.</summary>
    /// <param name="kind">Its kind.</param>
    /// <param name="inputs">What it is to be.</param>
    /// <param name="settings">The provider's settings: some fields can be made mutable.</param>
    public static ImmutableArray<string[]> Of(ObjectKind kind, PropertyValue.Map inputs, KubernetesSettings settings) =>
        [.. Identity, .. OfKind(kind, inputs, settings)];

    private static ImmutableArray<string[]> OfKind(ObjectKind kind, PropertyValue.Map inputs, KubernetesSettings settings) => kind switch
    {
        { Group: "", Version: "v1" } => OfCore(kind, inputs["immutable"] is PropertyValue.Bool { Value: true }, settings),
        { Group: "apps", Version: "v1" or "v1beta1" or "v1beta2", Kind: "StatefulSet" } => StatefulSet,
        { Group: "apps", Version: "v1" or "v1beta2", Kind: "DaemonSet" or "Deployment" } => Selector,
        { Group: "batch", Version: "v1" or "v1beta1" or "v2alpha1", Kind: "Job" } => Job,
        { Group: "policy", Version: "v1beta1", Kind: "PodDisruptionBudget" } => Paths("spec"),
        { Group: "rbac.authorization.k8s.io", Version: "v1" or "v1alpha1" or "v1beta1", Kind: "ClusterRoleBinding" or "RoleBinding" } => RoleReference,
        { Group: "storage.k8s.io", Version: "v1", Kind: "StorageClass" } => Paths("parameters", "provisioner"),
        _ => [],
    };

    private static ImmutableArray<string[]> OfCore(ObjectKind kind, bool isImmutable, KubernetesSettings settings) => kind.Kind switch
    {
        "ConfigMap" => settings.ConfigMapsAreMutable && !isImmutable ? [] : ConfigData,
        "PersistentVolume" => Volume,
        "PersistentVolumeClaim" => Paths("spec.accessModes", "spec.selector", "spec.storageClassName", "spec.volumeName"),
        "Pod" => Pod,
        "ResourceQuota" => Paths("spec.scopes"),
        "Secret" => settings.SecretsAreMutable && !isImmutable ? Type : SecretData,
        "Service" => Paths("spec.clusterIP"),
        _ => [],
    };

    private static ImmutableArray<string[]> Paths(params string[] paths) => [.. paths.Select(path => path.Split('.'))];
}
