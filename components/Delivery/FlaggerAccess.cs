using Pulumi.Kubernetes.Rbac.V1;
using Pulumi.Kubernetes.Types.Inputs.Meta.V1;
using Pulumi.Kubernetes.Types.Inputs.Rbac.V1;

namespace Payments.Infra.Components.Delivery;

/// <summary>
/// What Flagger may do, in one namespace: the calls that it makes with Istio, Deployments and autoscalers (fluxcd/flagger 1.44: <c>pkg/canary</c>,
/// <c>pkg/router</c>, <c>pkg/controller</c>). The chart's own role is for the whole cluster, and for every Secret and ConfigMap in it.
/// </summary>
internal static class FlaggerAccess
{
    private static readonly string[] Read = ["get", "list", "watch"];
    private static readonly string[] Make = ["get", "create", "update", "patch"];

    /// <summary>Declares the role and who has it.</summary>
    /// <param name="name">Name in the program.</param>
    /// <param name="ns">Namespace of the services.</param>
    /// <param name="child">Options of the resources.</param>
    public static Resource Declare(string name, string ns, CustomResourceOptions child)
    {
        var role = new Role(name, new RoleArgs { Metadata = Metadata(), Rules = Rules() }, child);
        return new RoleBinding(
            name,
            new RoleBindingArgs
            {
                Metadata = Metadata(),
                RoleRef = new RoleRefArgs { ApiGroup = "rbac.authorization.k8s.io", Kind = "Role", Name = Charts.Flagger.Release },
                Subjects = { new SubjectArgs { Kind = "ServiceAccount", Name = Charts.Flagger.Release, Namespace = Charts.Flagger.Namespace } },
            },
            child.After(role));

        ObjectMetaArgs Metadata() => new() { Name = Charts.Flagger.Release, Namespace = ns };
    }

    /// <summary>An owner is named with <c>blockOwnerDeletion</c>, which may ask for the right to its finalizers.</summary>
    private static PolicyRuleArgs[] Rules() =>
    [
        Rule("flagger.app", ["canaries", "metrictemplates", "alertproviders"], Read),
        Rule("flagger.app", ["canaries/status", "canaries/finalizers"], ["update", "patch"]),
        Rule("flagger.app", ["canaries"], ["update", "patch"]),
        Rule("apps", ["deployments"], Make),
        Rule("autoscaling", ["horizontalpodautoscalers"], Make),
        Rule("", ["services"], Make),
        Rule("networking.istio.io", ["virtualservices", "destinationrules"], Make),
        Rule("", ["events"], ["create", "patch"]),
    ];

    private static PolicyRuleArgs Rule(string group, string[] resources, string[] verbs) =>
        new() { ApiGroups = { group }, Resources = resources, Verbs = verbs };
}
