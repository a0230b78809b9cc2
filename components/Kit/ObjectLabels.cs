namespace Payments.Infra.Components.Kit;

/// <summary>Labels of objects, as Kubernetes recommends them (kubernetes.io/docs/concepts/overview/working-with-objects/common-labels).</summary>
internal static class ObjectLabels
{
    /// <summary>What selectors and Istio tell workloads apart by.</summary>
    public const string App = "app";

    /// <summary>Name of the application.</summary>
    public const string Name = "app.kubernetes.io/name";

    /// <summary>Name of the installation of it.</summary>
    public const string Instance = "app.kubernetes.io/instance";

    /// <summary>Annotation of pods: the control plane that gave them their sidecar. A change restarts them, and they get the new one.</summary>
    public const string MeshRevision = "payments/mesh-revision";

    /// <summary>Annotation of pods: the rotation of the credentials that they read. A change restarts them.</summary>
    public const string Rotation = "payments/rotation";

    private const string PartOf = "app.kubernetes.io/part-of";
    private const string Injection = "sidecar.istio.io/inject";

    /// <summary>On pods that others make for the platform, such as an operator: they get no sidecar.</summary>
    public static ImmutableDictionary<string, string> OutsideMesh { get; } =
        ImmutableDictionary<string, string>.Empty.Add(Injection, "false").Add(PartOf, "payments");

    /// <summary>Labels of an object of the program's own.</summary>
    /// <param name="name">Name of the application.</param>
    /// <param name="component">Its part in the platform, such as <c>data</c>.</param>
    /// <param name="instance">Name of the installation. Default <paramref name="name"/>.</param>
    public static InputMap<string> Recommended(string name, string component, string? instance = null) => new()
    {
        [App] = name,
        [Name] = name,
        [Instance] = instance ?? name,
        ["app.kubernetes.io/component"] = component,
        [PartOf] = "payments",
        ["app.kubernetes.io/managed-by"] = "pulumi",
    };

    /// <summary>The same on an object whose pods get no sidecar.</summary>
    /// <param name="name">Name of the application.</param>
    /// <param name="component">Its part in the platform, such as <c>data</c>.</param>
    public static InputMap<string> RecommendedOutsideMesh(string name, string component)
    {
        var labels = Recommended(name, component);
        labels[Injection] = "false";
        return labels;
    }
}
