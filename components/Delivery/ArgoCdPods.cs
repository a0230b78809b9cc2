using Pulumi.Kubernetes.Types.Inputs.Networking.V1;

namespace Payments.Infra.Components.Delivery;

/// <summary>Pods of Argo CD's chart, and their connections. Nobody reaches its server but by a forwarded port, which passes no policy.</summary>
internal static class ArgoCdPods
{
    private const string Server = "argocd-server";
    private const string Controller = "argocd-application-controller";
    private const string RepoServer = "argocd-repo-server";
    private const string Redis = "argocd-redis";
    private const int RepoServerPort = 8081;
    private const int RedisPort = 6379;

    /// <summary>Where Git is served.</summary>
    private static readonly int[] GitPorts = [22, 443];

    /// <summary>All of them.</summary>
    public static OperatorPods[] All =>
    [
        // Of the API server's ports one is that of the identity provider, too.
        Of(Server) with { Egress = [NetworkRules.ToDns(), NetworkRules.ToApiServer(), To(RepoServer, RepoServerPort), To(Redis, RedisPort)] },
        Of(Controller) with { Egress = [NetworkRules.ToDns(), NetworkRules.ToApiServer(), To(RepoServer, RepoServerPort), To(Redis, RedisPort)] },
        Of(RepoServer) with
        {
            Ingress = [From(RepoServerPort, Server, Controller)],
            Egress = [NetworkRules.ToDns(), NetworkRules.ToAnywhere(GitPorts), To(Redis, RedisPort)],
        },
        Of(Redis) with { Ingress = [From(RedisPort, Server, Controller, RepoServer)], Egress = [] },
        Of("argocd-redis-secret-init"),

        // The chart makes it in any case; there are no pods of it.
        Of("argocd-applicationset-controller") with { Egress = [] },
    ];

    private static OperatorPods Of(string name) => new(name, ObjectLabels.Name, name);

    private static NetworkPolicyEgressRuleArgs To(string name, int port) =>
        NetworkRules.To([NetworkRules.Pods(ObjectLabels.Name, name)], port);

    private static NetworkPolicyIngressRuleArgs From(int port, params string[] names) =>
        NetworkRules.From(names.Select(name => NetworkRules.Pods(ObjectLabels.Name, name)), port);
}
