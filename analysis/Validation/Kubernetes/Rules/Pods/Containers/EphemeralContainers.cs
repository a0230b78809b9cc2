namespace Payments.Infra.Analysis.Validation.Kubernetes.Rules.Pods.Containers;

/// <summary>Containers that look into a running pod.</summary>
internal static class EphemeralContainers
{
    private const string NotForThese = "cannot be set for an Ephemeral Container";

    private static readonly ImmutableArray<string> Excluded =
        ["ports", "resources", "resizePolicy", "livenessProbe", "readinessProbe", "startupProbe", "lifecycle"];

    public static IEnumerable<FieldError> Check(Field containers, PodContext pod)
    {
        var others = pod.Spec["containers"].Items.Concat(pod.Spec["initContainers"].Items)
            .Select(container => container["name"].Text).ToHashSet(StringComparer.Ordinal);
        var names = others.ToHashSet(StringComparer.Ordinal);
        foreach (var container in containers.Items)
        {
            var (name, target) = (container["name"], container["targetContainerName"]);
            var repeated = names.Add(name.Text) ? [] : new[] { FieldError.Duplicate(name.ToString(), name.Text) };
            var missing = target.Text.Length == 0 || others.Contains(target.Text) ? [] : new[] { FieldErrors.NotFound(target) };
            foreach (var error in ContainerRules.Check(container, pod).Concat(repeated).Concat(missing).Concat(CheckFields(container)))
            {
                yield return error;
            }
        }
    }

    private static IEnumerable<FieldError> CheckFields(Field container) => Excluded.Select(name => container[name])
        .Where(field => field.Exists && !(field.Value is JsonObject { Count: 0 } && field.Path.ToString().EndsWith("resources", StringComparison.Ordinal)))
        .Concat(container["volumeMounts"].Items.SelectMany(mount => new[] { mount["subPath"], mount["subPathExpr"] }).Where(path => path.Text.Length > 0))
        .Select(field => FieldErrors.Forbidden(field, NotForThese));
}
