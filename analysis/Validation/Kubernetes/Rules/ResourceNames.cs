namespace Payments.Infra.Analysis.Validation.Kubernetes.Rules;

/// <summary>Names of resources that are asked for and limited, such as <c>cpu</c> or <c>nvidia.com/gpu</c>.</summary>
internal static class ResourceNames
{
    private const string HugePages = "hugepages-";

    private static readonly ImmutableHashSet<string> OfContainers = ["cpu", "memory", "ephemeral-storage"];

    /// <summary>Resources that are counted, not measured.</summary>
    private static readonly ImmutableHashSet<string> Counted =
    [
        "pods", "services", "replicationcontrollers", "resourcequotas", "secrets", "configmaps", "persistentvolumeclaims", "services.nodeports",
        "services.loadbalancers",
    ];

    private static readonly ImmutableHashSet<string> Standard = OfContainers.Union(Counted).Union(
    [
        "storage", "requests.storage", "requests.cpu", "requests.memory", "requests.ephemeral-storage", "limits.cpu", "limits.memory",
        "limits.ephemeral-storage",
    ]);

    /// <summary>Whether pages of a fixed size are meant, such as <c>hugepages-2Mi</c>.</summary>
    public static bool IsHugePages(string name) => name.StartsWith(HugePages, StringComparison.Ordinal);

    /// <summary>The size of such pages.</summary>
    public static string PageSize(string name) => name[HugePages.Length..];

    /// <summary>Whether the resource belongs to Kubernetes itself.</summary>
    public static bool IsNative(string name) => !IsQualified(name) || name.Contains("kubernetes.io/", StringComparison.Ordinal);

    /// <summary>Whether the resource comes from an extension such as a device plugin.</summary>
    public static bool IsExtended(string name) =>
        !IsNative(name) && !name.StartsWith("requests.", StringComparison.Ordinal) && !ObjectNames.CheckKey("requests." + name).Any();

    /// <summary>Whether more may be used than was asked for.</summary>
    public static bool AllowsOvercommit(string name) => IsNative(name) && !IsHugePages(name);

    /// <summary>Whether only whole amounts make sense.</summary>
    public static bool IsWhole(string name) => Counted.Contains(name) || IsExtended(name);

    /// <summary>Whether a container may ask for the resource, among those without a domain.</summary>
    public static bool IsOfContainers(string name) => OfContainers.Contains(name) || IsHugePages(name);

    /// <summary>Checks the name of any resource.</summary>
    /// <param name="path">Where it stands.</param>
    /// <param name="name">The name.</param>
    public static IEnumerable<FieldError> Check(string path, string name)
    {
        var problems = ObjectNames.CheckKey(name).Select(problem => Invalid(path, name, problem)).ToList();
        return problems.Count > 0 || IsQualified(name) || IsStandard(name)
            ? problems
            : [Invalid(path, name, "must be a standard resource type or fully qualified")];
    }

    /// <summary>Checks the name of a resource that a container asks for.</summary>
    /// <param name="path">Where it stands.</param>
    /// <param name="name">The name.</param>
    public static IEnumerable<FieldError> CheckOfContainer(string path, string name)
    {
        var more = !IsQualified(name) && !IsOfContainers(name) ? "must be a standard resource for containers"
            : IsQualified(name) && !IsNative(name) && !IsExtended(name) ? "doesn't follow extended resource name standard"
            : null;
        return Check(path, name).Concat(more is null ? [] : [Invalid(path, name, more)]);
    }

    private static bool IsStandard(string name) =>
        Standard.Contains(name) || IsHugePages(name) || name.StartsWith("requests." + HugePages, StringComparison.Ordinal);

    private static bool IsQualified(string name) => name.Contains('/', StringComparison.Ordinal);

    private static FieldError Invalid(string path, string name, string detail) => FieldError.Invalid(path, name, detail);
}
