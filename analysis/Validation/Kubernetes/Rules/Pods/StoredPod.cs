using Payments.Infra.Analysis.Validation.Kubernetes.Rules.Pods.Containers;
using Payments.Infra.Analysis.Validation.Kubernetes.Rules.Pods.Scheduling;
using Payments.Infra.Analysis.Validation.Kubernetes.Rules.Pods.Security;

namespace Payments.Infra.Analysis.Validation.Kubernetes.Rules.Pods;

/// <summary>
/// The spec of a pod as the server validates it: fields whose features are switched off are gone, and a pod, in contrast to a template, asks for what
/// it is limited to and opens its ports on the host whose network it uses.
/// </summary>
internal static class StoredPod
{
    /// <summary>The spec of a pod.</summary>
    /// <param name="pod">The whole pod.</param>
    public static Field OfPod(Field pod)
    {
        var spec = OfTemplate(pod["spec"]);
        foreach (var container in ContainersWithPorts(spec))
        {
            AskForLimits(container);
            if (spec["hostNetwork"].IsTrue)
            {
                OpenOnHost(container);
            }
        }

        if (spec["resources"]["limits"].Count > 0)
        {
            PodResources.AskForLimits(spec);
        }

        ProfileAnnotations.Adopt(pod["metadata"]["annotations"], spec);
        MatchedLabels.Adopt(pod["metadata"]["labels"], spec);
        return spec;
    }

    /// <summary>The spec of a template.</summary>
    /// <param name="spec">The spec as it was given.</param>
    public static Field OfTemplate(Field spec)
    {
        var stored = spec with { Value = spec.Value?.DeepClone() };
        if (stored.Value is not JsonObject map)
        {
            return stored;
        }

        map.Remove("hostnameOverride");
        DropImageVolumes(stored);
        DropProjections(stored);
        StoredAmounts.Round(stored["overhead"]);
        StoredAmounts.RoundResources(stored["resources"]);
        foreach (var container in PodContext.ContainersOf(stored))
        {
            DropFields(container);
            StoredAmounts.RoundResources(container["resources"]);
        }

        // Only the container that runs beside the others keeps the field; any other value counts as none.
        foreach (var container in stored["containers"].Items
            .Concat(stored["ephemeralContainers"].Items)
            .Concat(stored["initContainers"].Items.Where(container => !ContainerLists.RunsBeside(container))))
        {
            (container.Value as JsonObject)?.Remove("restartPolicy");
        }

        return stored;
    }

    private static IEnumerable<Field> ContainersWithPorts(Field spec) => spec["containers"].Items.Concat(spec["initContainers"].Items);

    private static void AskForLimits(Field container)
    {
        if (container["resources"].Value is not JsonObject resources || resources["limits"] is not JsonObject { Count: > 0 } limits)
        {
            return;
        }

        var requests = resources["requests"] as JsonObject ?? [];
        foreach (var limit in limits.Where(limit => !requests.ContainsKey(limit.Key)))
        {
            requests[limit.Key] = limit.Value?.DeepClone();
        }

        if (requests.Parent is null)
        {
            resources["requests"] = requests;
        }
    }

    private static void OpenOnHost(Field container)
    {
        foreach (var port in container["ports"].Items.Where(port => (port["hostPort"].Integer ?? 0) == 0 && port["containerPort"].Exists))
        {
            ((JsonObject)port.Value!)["hostPort"] = port["containerPort"].Value!.DeepClone();
        }
    }

    private static void DropFields(Field container)
    {
        if (container.Value is not JsonObject map)
        {
            return;
        }

        map.Remove("restartPolicyRules");
        (map["lifecycle"] as JsonObject)?.Remove("stopSignal");
        foreach (var variable in container["env"].Items)
        {
            (variable["valueFrom"].Value as JsonObject)?.Remove("fileKeyRef");
        }
    }

    private static void DropImageVolumes(Field spec)
    {
        var names = spec["volumes"].Items.Where(volume => volume["image"].Exists).Select(volume => volume["name"].Text).ToHashSet(StringComparer.Ordinal);
        if (names.Count == 0)
        {
            return;
        }

        (spec["volumes"].Value as JsonArray)?.RemoveAll(volume => volume is JsonObject map && map["image"] is not null);
        foreach (var container in PodContext.ContainersOf(spec))
        {
            (container["volumeMounts"].Value as JsonArray)?.RemoveAll(
                mount => mount is JsonObject map && names.Contains(JsonKinds.Text(map["name"]) ?? ""));
        }
    }

    private static void DropProjections(Field spec)
    {
        foreach (var source in spec["volumes"].Items.SelectMany(volume => volume["projected"]["sources"].Items))
        {
            (source.Value as JsonObject)?.Remove("clusterTrustBundle");
            (source.Value as JsonObject)?.Remove("podCertificate");
        }
    }
}
