using Payments.Infra.Analysis.Validation.Kubernetes.Values;

namespace Payments.Infra.Analysis.Validation.Kubernetes.Rules.Pods.Containers;

/// <summary>References to fields of a pod and to resources of its containers.</summary>
internal static class FieldReferences
{
    private static readonly ImmutableHashSet<string> Known =
    [
        "metadata.annotations", "metadata.labels", "metadata.name", "metadata.namespace", "metadata.uid", "spec.nodeName", "spec.restartPolicy",
        "spec.serviceAccountName", "spec.schedulerName", "status.phase", "status.hostIP", "status.hostIPs", "status.podIP", "status.podIPs", "spec.host",
    ];

    private static readonly ImmutableArray<string> Resources =
        ["limits.cpu", "limits.ephemeral-storage", "limits.memory", "requests.cpu", "requests.ephemeral-storage", "requests.memory"];

    private static readonly ImmutableArray<string> Sizes = ["1", "1k", "1M", "1G", "1T", "1P", "1E", "1Ki", "1Mi", "1Gi", "1Ti", "1Pi", "1Ei"];

    /// <summary>Checks a reference to a field.</summary>
    /// <param name="reference">The reference.</param>
    /// <param name="supported">Fields that may be meant, beside single labels and annotations.</param>
    public static IEnumerable<FieldError> CheckObject(Field reference, ImmutableArray<string> supported)
    {
        var (version, path) = (reference["apiVersion"].TextOr("v1"), reference["fieldPath"]);
        if (path.Text.Length == 0)
        {
            return [FieldErrors.Required(path)];
        }

        if (version != "v1")
        {
            return [PodErrors.Text(path, $"error converting fieldPath: unsupported pod version: {version}")];
        }

        return Subscripted(path.Text) switch
        {
            ("metadata.annotations", var key) => Texts(reference, key.ToLowerInvariant()),
            ("metadata.labels", var key) => Texts(reference, key),
            (_, _) => [PodErrors.Text(path, $"error converting fieldPath: field label does not support subscript: {path.Text}")],
            null when !Known.Contains(path.Text) => [PodErrors.Text(path, $"error converting fieldPath: field label not supported: {path.Text}")],
            null => CheckSupported(path, path.Text == "spec.host" ? "spec.nodeName" : path.Text, supported),
        };
    }

    /// <summary>Checks a reference to what a container asks for or is limited to.</summary>
    public static IEnumerable<FieldError> CheckResource(Field reference)
    {
        var resource = reference["resource"];
        var wrong = resource.Text.Length == 0 ? FieldErrors.Required(resource)
            : Resources.Contains(resource.Text) || IsHugePages(resource.Text) ? null
            : PodErrors.Unsupported(resource, Resources);
        return (wrong is null ? [] : new[] { wrong }).Concat(CheckDivisor(reference["divisor"], resource.Text));
    }

    /// <summary>Checks such a reference in a volume, which must say which container it means.</summary>
    public static IEnumerable<FieldError> CheckResourceOfContainer(Field reference) => reference["containerName"].Text.Length == 0
        ? CheckDivisor(reference["divisor"], reference["resource"].Text).Prepend(FieldErrors.Required(reference["containerName"]))
        : CheckResource(reference);

    private static IEnumerable<FieldError> CheckSupported(Field path, string meant, ImmutableArray<string> supported) => supported.Contains(meant) ? []
        : [FieldError.NotSupported(path.ToString(), meant, supported.Order(StringComparer.Ordinal).Select(value => (JsonNode?)value))];

    private static IEnumerable<FieldError> CheckDivisor(Field divisor, string resource)
    {
        var text = QuantityText.Of(divisor);
        var (supported, words, name) = resource switch
        {
            "limits.cpu" or "requests.cpu" => (["1m", "1"], "1m and 1", "cpu"),
            "limits.memory" or "requests.memory" => (Sizes, string.Join(", ", Sizes), "memory"),
            "limits.ephemeral-storage" or "requests.ephemeral-storage" => (Sizes, string.Join(", ", Sizes), "local ephemeral storage"),
            _ when IsHugePages(resource) => (Sizes, string.Join(", ", Sizes), "hugepages"),
            _ => (ImmutableArray.Create(text), "", ""),
        };
        return text == "0" || supported.Contains(text) ? []
            : [FieldError.Invalid(divisor.ToString(), resource, $"only divisor's values {words} are supported with the {name} resource")];
    }

    private static bool IsHugePages(string resource) => resource.StartsWith("requests.hugepages-", StringComparison.Ordinal)
        || resource.StartsWith("limits.hugepages-", StringComparison.Ordinal);

    private static IEnumerable<FieldError> Texts(Field reference, string key) =>
        ObjectNames.CheckKey(key).Select(problem => FieldError.Invalid(reference.ToString(), key, problem));

    private static (string Path, string Key)? Subscripted(string text)
    {
        var start = text.IndexOf("['", StringComparison.Ordinal);
        return start > 0 && text.EndsWith("']", StringComparison.Ordinal) && text.Length >= start + 4 ? (text[..start], text[(start + 2)..^2]) : null;
    }
}
