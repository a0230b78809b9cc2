namespace Payments.Infra.Stacks.Tests.HelmCharts;

/// <summary>Who may read Secrets: whoever gets into such a pod gets what is in them.</summary>
public sealed class SecretReaderTests
{
    /// <summary>The accounts that may, in which namespaces (all where there is none), and why.</summary>
    private static readonly Dictionary<string, string> Reasons = new(StringComparer.Ordinal)
    {
        ["ServiceAccount argocd/argocd-application-controller: all Secrets in argocd"] = "credentials of repositories and clusters",
        ["ServiceAccount argocd/argocd-application-controller: all Secrets in reports"] = "makes what a repository says, which may be a Secret",
        ["ServiceAccount argocd/argocd-applicationset-controller: all Secrets in argocd"] = "its chart makes the role in any case; it has no pods",
        ["ServiceAccount argocd/argocd-redis-secret-init: argocd-redis in argocd"] = "a job that makes the password of the cache, gone after the update",
        ["ServiceAccount argocd/argocd-server: all Secrets in argocd"] = "logins, and credentials of repositories",
        ["ServiceAccount cert-manager/cert-manager: all Secrets everywhere"] = "keeps certificates in Secrets of every namespace",
        ["ServiceAccount cert-manager/cert-manager-cainjector: all Secrets everywhere"] = "copies authorities out of Secrets into webhooks",
        ["ServiceAccount cert-manager/cert-manager-webhook: cert-manager-webhook-ca in cert-manager"] = "its own authority",
        ["ServiceAccount cnpg-system/cloudnative-pg: all Secrets everywhere"] =
            "passwords and certificates of databases; its chart has the cluster or its own namespace",
        ["ServiceAccount cnpg-system/plugin-barman-cloud: all Secrets everywhere"] = "credentials of archives; its chart has no narrower way",
        ["ServiceAccount external-secrets/external-secrets: all Secrets everywhere"] = "compares what it copies from the vault",
        ["ServiceAccount external-secrets/external-secrets-cert-controller: all Secrets everywhere"] =
            "the webhook's certificate; its chart has no narrower way",
        ["ServiceAccount istio-ingress/istio-ingressgateway: all Secrets in istio-ingress"] = "certificates of the way in, which alone are there",
        ["ServiceAccount istio-system/istiod-1-31-1: all Secrets everywhere"] = "hands gateways their certificates",
        ["ServiceAccount istio-system/istiod-1-31-1: all Secrets in istio-system"] = "the mesh's authority",
        ["ServiceAccount monitoring/kube-prometheus-stack-admission: all Secrets in monitoring"] =
            "jobs that make the webhook's certificate, gone after the update",
        ["ServiceAccount monitoring/kube-prometheus-stack-operator: all Secrets everywhere"] =
            "writes configurations into Secrets; monitors of any namespace name some",
        ["ServiceAccount strimzi-system/strimzi-cluster-operator: all Secrets in data"] = "certificates and passwords of Kafka",
        ["ServiceAccount strimzi-system/strimzi-cluster-operator: all Secrets in strimzi-system"] = "its chart binds its own namespace too",
    };

    [Theory]
    [MemberData(nameof(InstalledStack.Names), MemberType = typeof(InstalledStack))]
    public async Task Nobody_reads_secrets_without_a_reason(string name) =>
        Findings.None(Readers(await InstalledStack.OfAsync(name)).Except(Reasons.Keys));

    [Fact]
    public async Task A_reason_is_somebodys()
    {
        var readers = new HashSet<string>(StringComparer.Ordinal);
        foreach (var name in new[] { "local", "dev", "prod", DeliveredStack.Name })
        {
            readers.UnionWith(Readers(await InstalledStack.OfAsync(name)));
        }

        Findings.None(Reasons.Keys.Except(readers));
    }

    private static IEnumerable<string> Readers(InstalledStack stack) => (
        from binding in stack.All
        where binding.Role is not null
        from role in stack.All
        where binding.Role == $"{role.Kind} {role.Name}" && (role.Kind == "ClusterRole" || role.Namespace == binding.Namespace)
        from rule in role.Rules
        where rule.ReadsSecrets
        from subject in binding.Subjects
        let what = rule.Names.IsEmpty ? "all Secrets" : string.Join(" and ", rule.Names)
        let place = binding.Kind == "RoleBinding" ? $"in {binding.Namespace}" : "everywhere"
        select $"{subject}: {what} {place}").Distinct().Order(StringComparer.Ordinal);
}
