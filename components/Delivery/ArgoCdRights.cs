using Pulumi.Kubernetes.Rbac.V1;
using Pulumi.Kubernetes.Types.Inputs.Meta.V1;
using Pulumi.Kubernetes.Types.Inputs.Rbac.V1;

namespace Payments.Infra.Components.Delivery;

/// <summary>
/// What Argo CD may do in a namespace that it deploys into: its controller everything, its server what people look at. The chart's own roles are for
/// the whole cluster and everything in it.
/// </summary>
internal static class ArgoCdRights
{
    private static readonly string[] Anything = ["*"];

    /// <summary>What the server shows of an object that Argo CD deploys.</summary>
    private static readonly string[] Shown = ["get", "list"];

    /// <summary>Declares them.</summary>
    /// <param name="ns">The namespace.</param>
    /// <param name="options">Options of the resources.</param>
    public static IEnumerable<Resource> Declare(string ns, CustomResourceOptions options) =>
    [
        Declare(ns, "argocd-application-controller", [new() { ApiGroups = Anything, Resources = Anything, Verbs = Anything }], options),
        Declare(
            ns,
            "argocd-server",
            [
                new() { ApiGroups = { "", "apps", "autoscaling", "batch", "networking.k8s.io", "policy" }, Resources = Workloads, Verbs = Shown },
                new() { ApiGroups = { "" }, Resources = { "pods/log", "events" }, Verbs = Shown },
            ],
            options),
    ];

    /// <summary>No Secrets are among them.</summary>
    private static string[] Workloads =>
    [
        "configmaps", "cronjobs", "daemonsets", "deployments", "horizontalpodautoscalers", "ingresses", "jobs", "networkpolicies",
        "persistentvolumeclaims", "poddisruptionbudgets", "pods", "replicasets", "serviceaccounts", "services", "statefulsets",
    ];

    private static RoleBinding Declare(string ns, string account, PolicyRuleArgs[] rules, CustomResourceOptions options)
    {
        var role = new Role($"{ns}-{account}", new RoleArgs { Metadata = Metadata(), Rules = rules }, options);
        return new RoleBinding(
            $"{ns}-{account}",
            new RoleBindingArgs
            {
                Metadata = Metadata(),
                RoleRef = new RoleRefArgs { ApiGroup = "rbac.authorization.k8s.io", Kind = "Role", Name = account },
                Subjects = { new SubjectArgs { Kind = "ServiceAccount", Name = account, Namespace = Charts.ArgoCd.Namespace } },
            },
            options.After(role));

        ObjectMetaArgs Metadata() => new() { Name = account, Namespace = ns };
    }
}
