namespace Payments.Infra.Analysis.Validation.Kubernetes.Rules.Policies;

/// <summary>Names of resources that a quota can limit.</summary>
internal static class QuotaResources
{
    private const string HugePages = "requests.hugepages-";

    private static readonly ImmutableHashSet<string> Known =
    [
        "cpu", "memory", "ephemeral-storage", "requests.cpu", "requests.memory", "requests.storage", "requests.ephemeral-storage", "limits.cpu",
        "limits.memory", "limits.ephemeral-storage", "pods", "resourcequotas", "services", "replicationcontrollers", "secrets", "configmaps",
        "persistentvolumeclaims", "services.nodeports", "services.loadbalancers",
    ];

    /// <summary>Whether a quota knows a name without a domain.</summary>
    public static bool IsKnown(string name) =>
        Known.Contains(name) || ResourceNames.IsHugePages(name) || name.StartsWith(HugePages, StringComparison.Ordinal);

    /// <summary>Checks a name.</summary>
    /// <param name="field">Where it stands.</param>
    /// <param name="name">The name.</param>
    public static IEnumerable<FieldError> Check(Field field, string name) => ResourceNames.Check(field.ToString(), name).Concat(
        name.Contains('/', StringComparison.Ordinal) || IsKnown(name)
            ? []
            : [FieldError.Invalid(field.ToString(), name, "must be a standard resource for quota")]);
}
