using Payments.Infra.Analysis.Validation.Kubernetes.Rules.Pods.Volumes;

namespace Payments.Infra.Analysis.Validation.Kubernetes.Rules.Pods.Containers;

/// <summary>Volumes that a container sees as raw devices.</summary>
internal static class DeviceRules
{
    public static IEnumerable<FieldError> Check(Field container, PodContext pod)
    {
        var (names, paths) = (new HashSet<string>(StringComparer.Ordinal), new HashSet<string>(StringComparer.Ordinal));
        return container["volumeDevices"].Items.SelectMany(device => CheckName(device["name"], pod, names)
            .Concat(CheckPath(device["devicePath"], paths))
            .Concat(CheckMounts(device, container["volumeMounts"]))).ToList();
    }

    private static IEnumerable<FieldError> CheckName(Field name, PodContext pod, HashSet<string> names)
    {
        return PodErrors.Needed(name)
            .Concat(name.Text.Length == 0 || names.Add(name.Text) ? [] : [PodErrors.Text(name, "must be unique")])
            .Concat(!pod.Volumes.TryGetValue(name.Text, out var volume) ? [FieldError.NotFound(name.ToString(), name.Text)]
                : volume["persistentVolumeClaim"].Exists || volume["ephemeral"].Exists ? []
                : [PodErrors.Text(name, "can only use volume source type of PersistentVolumeClaim or Ephemeral for block mode")]);
    }

    private static IEnumerable<FieldError> CheckPath(Field path, HashSet<string> paths)
    {
        var isUnique = !paths.Contains(path.Text);
        var climbs = VolumePaths.Climbs(path.Text);
        if (!climbs)
        {
            paths.Add(path.Text);
        }

        return PodErrors.Needed(path)
            .Concat(isUnique ? [] : [PodErrors.Text(path, "must be unique")])
            .Concat(climbs ? [PodErrors.Text(path, "can not contain backsteps ('..')")] : []);
    }

    private static IEnumerable<FieldError> CheckMounts(Field device, Field mounts)
    {
        var (name, path) = (device["name"], device["devicePath"]);
        if (mounts.Items.Any(mount => mount["name"].Text == name.Text))
        {
            yield return PodErrors.Text(name, "must not already exist in volumeMounts");
        }

        if (mounts.Items.Any(mount => mount["mountPath"].Text == path.Text))
        {
            yield return PodErrors.Text(path, "must not already exist as a path in volumeMounts");
        }
    }
}
