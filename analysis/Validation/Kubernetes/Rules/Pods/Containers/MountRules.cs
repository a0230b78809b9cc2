using Payments.Infra.Analysis.Validation.Kubernetes.Rules.Pods.Volumes;

namespace Payments.Infra.Analysis.Validation.Kubernetes.Rules.Pods.Containers;

/// <summary>Volumes that a container sees as directories.</summary>
internal static class MountRules
{
    public static IEnumerable<FieldError> Check(Field container, PodContext pod)
    {
        var mounts = container["volumeMounts"];
        var devices = container["volumeDevices"];
        var paths = new HashSet<string>(StringComparer.Ordinal);
        foreach (var mount in mounts.Items)
        {
            var (name, path) = (mount["name"], mount["mountPath"]);
            var known = pod.Volumes.ContainsKey(name.Text) ? [] : new[] { FieldError.NotFound(name.ToString(), name.Text) };
            var repeated = paths.Add(path.Text) ? [] : new[] { PodErrors.Text(path, "must be unique") };
            foreach (var error in PodErrors.Needed(name).Concat(known).Concat(PodErrors.Needed(path)).Concat(repeated)
                .Concat(CheckDevices(name, path, devices))
                .Concat(CheckPaths(mount, mounts))
                .Concat(CheckPropagation(mount["mountPropagation"] with { Path = mounts.Path.Child("mountPropagation") }, container["securityContext"]))
                .Concat(CheckReadOnly(mount, mounts)))
            {
                yield return error;
            }
        }
    }

    private static IEnumerable<FieldError> CheckDevices(Field name, Field path, Field devices)
    {
        if (devices.Items.Any(device => device["name"].Text == name.Text))
        {
            yield return PodErrors.Text(name, "must not already exist in volumeDevices");
        }

        if (devices.Items.Any(device => device["devicePath"].Text == path.Text))
        {
            yield return PodErrors.Text(path, "must not already exist as a path in volumeDevices");
        }
    }

    // The server leaves the number of the mount out of most of these paths.
    private static IEnumerable<FieldError> CheckPaths(Field mount, Field mounts)
    {
        var (path, expression) = (mount["subPath"], mount["subPathExpr"]);
        return VolumePaths.CheckDescending(path with { Path = mounts.Path.Child("subPath") })
            .Concat(expression.Text.Length > 0 && path.Text.Length > 0
                ? [PodErrors.Text(expression, "subPathExpr and subPath are mutually exclusive")]
                : [])
            .Concat(VolumePaths.CheckDescending(expression with { Path = mounts.Path.Child("subPathExpr") }));
    }

    private static IEnumerable<FieldError> CheckPropagation(Field propagation, Field security) =>
        PodErrors.OneOf(propagation, "Bidirectional", "HostToContainer", "None")
            .Concat(propagation.Text == "Bidirectional" && !security["privileged"].IsTrue
                ? [FieldErrors.Forbidden(propagation, "Bidirectional mount propagation is available only to privileged containers")]
                : []);

    private static IEnumerable<FieldError> CheckReadOnly(Field mount, Field mounts)
    {
        var recursive = mount["recursiveReadOnly"] with { Path = mounts.Path.Child("recursiveReadOnly") };
        if (recursive.Text is not ("Enabled" or "IfPossible"))
        {
            return PodErrors.OneOf(recursive, "Disabled", "Enabled", "IfPossible");
        }

        return (mount["readOnly"].IsTrue ? [] : new[] { FieldErrors.Forbidden(recursive, "may only be specified when readOnly is true") })
            .Concat(mount["mountPropagation"].TextOr("None") == "None"
                ? []
                : [FieldErrors.Forbidden(recursive, "may only be specified when mountPropagation is None or not specified")]);
    }
}
