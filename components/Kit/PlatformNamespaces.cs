namespace Payments.Infra.Components.Kit;

/// <summary>Namespaces that the platform makes and fills, or that a cluster brings: nobody else deploys into them.</summary>
public static class PlatformNamespaces
{
    /// <summary>The one that the services run in.</summary>
    public const string Services = "payments";

    private static readonly ImmutableSortedSet<string> Named = ImmutableSortedSet.Create(
        StringComparer.Ordinal,
        [
            "default", Services, Namespaces.ControlPlane, Namespaces.Data, Namespaces.Tools, new GatewayIdentity().Namespace,
            .. Charts.All.Select(chart => chart.Namespace),
        ]);

    /// <summary>Whether a name is that of one of them; Kubernetes keeps those that begin with <c>kube-</c> for itself.</summary>
    /// <param name="name">Name of a namespace.</param>
    public static bool Has(string name) => Named.Contains(name) || name.StartsWith("kube-", StringComparison.Ordinal);
}
