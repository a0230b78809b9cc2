using Pulumi.Kubernetes.Rbac.V1;
using Pulumi.Kubernetes.Types.Inputs.Meta.V1;
using Pulumi.Kubernetes.Types.Inputs.Rbac.V1;

namespace Payments.Infra.Components.Observability.Grafana;

/// <summary>What Grafana's token may do: find dashboards. The chart's own role would let it read every Secret of the tools as well.</summary>
internal static class DashboardReader
{
    public const string Name = "grafana-dashboards";

    /// <summary>Declares the role, to which the chart binds Grafana's account.</summary>
    /// <param name="name">Name of the component.</param>
    /// <param name="namespaceName">Namespace of the dashboards.</param>
    /// <param name="child">Options of the resource.</param>
    public static Role Declare(string name, Input<string> namespaceName, CustomResourceOptions child) => new(
        $"{name}-{Name}",
        new RoleArgs
        {
            Metadata = new ObjectMetaArgs { Name = Name, Namespace = namespaceName },
            Rules = { new PolicyRuleArgs { ApiGroups = { "" }, Resources = { "configmaps" }, Verbs = { "get", "list", "watch" } } },
        },
        child);
}
