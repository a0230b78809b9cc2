using Payments.Infra.Components.Delivery;
using Payments.Infra.Components.Tests.Charts;

namespace Payments.Infra.Components.Tests.Delivery;

/// <summary>Argo CD keeps the namespaces that are its own, from one repository, and has no right elsewhere.</summary>
public sealed class ArgoCdTests
{
    private const string Release = "kubernetes:helm.sh/v3:Release";
    private const string Role = "kubernetes:rbac.authorization.k8s.io/v1:Role";
    private const string Policy = "kubernetes:networking.k8s.io/v1:NetworkPolicy";
    private const string Namespace = "kubernetes:core/v1:Namespace";
    private const string Project = "kubernetes:argoproj.io/v1alpha1:AppProject";
    private const string Application = "kubernetes:argoproj.io/v1alpha1:Application";

    private static readonly ArgoCdSettings Settings = new() { Repository = "https://git.example.com/shop", Path = "apps", Namespaces = ["reports", "billing"] };

    private static readonly ArgoCdLogin Login = new() { Issuer = "https://login.example.com/", ClientId = "argocd", Admins = "admins", Viewers = "viewers" };

    [Fact]
    public async Task Every_value_that_the_release_sets_exists_in_its_chart() =>
        Assert.Empty(Chart.Named("argo-cd").Unknown((await DeclareAsync(Settings with { Login = Login })).Only(Release).Map("values")));

    [Fact]
    public async Task The_chart_is_of_the_version_that_its_values_are_checked_against() =>
        Assert.Equal(Chart.Named("argo-cd").Version, (await DeclareAsync(Settings)).Only(Release)["version"]);

    [Fact]
    public async Task It_has_no_role_for_the_whole_cluster_and_knows_its_namespaces_alone()
    {
        var values = (await DeclareAsync(Settings)).Only(Release).At("values");

        Assert.Equal(false, values["createClusterRoles"]);
        Assert.Equal("billing,reports", values["configs.clusterCredentials.in-cluster.namespaces"]);
    }

    [Fact]
    public async Task Its_rights_are_in_its_namespaces_and_its_server_reads_no_secret()
    {
        var roles = (await DeclareAsync(Settings)).All(Role).ToList();

        Assert.Equal(["billing", "billing", "reports", "reports"], roles.Select(role => (string)role["metadata.namespace"]!).Order(StringComparer.Ordinal));
        Assert.All(roles.Where(role => (string?)role["metadata.name"] == "argocd-server"), role => Assert.All(
            role.List("rules").Select(rule => new Fields("rule", rule)),
            rule =>
            {
                Assert.Empty(rule.Texts("resources").Intersect(["*", "secrets"]));
                Assert.Equal(["get", "list"], rule.Texts("verbs"));
            }));
    }

    [Fact]
    public async Task Its_project_allows_the_repository_its_namespaces_and_nothing_without_one()
    {
        var project = (await DeclareAsync(Settings)).Only(Project);

        Assert.Equal(["https://git.example.com/shop"], project.Texts("spec.sourceRepos"));
        Assert.Equal(
            ["billing", "reports"], project.List("spec.destinations").Select(destination => new Fields("destination", destination)["namespace"]));
        Assert.Empty(project.List("spec.clusterResourceWhitelist"));
    }

    [Theory]
    [InlineData("spec.project", "delivered")]
    [InlineData("spec.destination.namespace", "billing")]
    [InlineData("spec.source.repoURL", "https://git.example.com/shop")]
    [InlineData("spec.source.path", "apps")]
    [InlineData("spec.source.targetRevision", "HEAD")]
    [InlineData("spec.syncPolicy.automated.prune", true)]
    [InlineData("spec.syncPolicy.automated.selfHeal", true)]
    [InlineData("spec.ignoreDifferences[0].jsonPointers[0]", "/spec/replicas")]
    public async Task Its_application_is_the_folder_of_the_repository(string path, object expected) =>
        Assert.Equal(expected, (await DeclareAsync(Settings)).Only(Application)[path]);

    [Fact]
    public async Task An_object_of_somebody_else_is_not_taken_over() =>
        Assert.Contains("FailOnSharedResource=true", (await DeclareAsync(Settings)).Only(Application).Texts("spec.syncPolicy.syncOptions"));

    [Fact]
    public async Task Where_people_log_in_there_is_no_shared_password_and_who_has_no_role_sees_nothing()
    {
        var configs = (await DeclareAsync(Settings with { Login = Login })).Only(Release).At("values.configs");

        Assert.Equal(false, configs["cm.admin~enabled"]);
        Assert.Contains("enablePKCEAuthentication: true", (string)configs["cm.oidc~config"]!, StringComparison.Ordinal);
        Assert.Equal(("", "[roles]"), (configs["rbac.policy~default"], configs["rbac.scopes"]));
        Assert.Equal("g, admins, role:admin\ng, viewers, role:readonly\n", configs["rbac.policy~csv"]);
    }

    [Fact]
    public async Task Without_a_login_the_administrator_has_a_password() =>
        Assert.Equal(true, (await DeclareAsync(Settings)).Only(Release)["values.configs.cm.admin~enabled"]);

    [Fact]
    public async Task Its_namespaces_meet_the_restricted_standard_and_are_closed_until_somebody_opens_them()
    {
        var cluster = await DeclareAsync(Settings);

        Assert.Equal(["argocd", "billing", "reports"], cluster.All(Namespace).Select(ns => (string)ns["metadata.name"]!).Order(StringComparer.Ordinal));
        Assert.All(cluster.All(Namespace), ns => Assert.Equal("restricted", ns.Map("metadata.labels")["pod-security.kubernetes.io/enforce"]));
        Assert.Equal(3, cluster.All(Policy).Count(policy => (string?)policy["metadata.name"] == "deny-by-default"));
    }

    [Fact]
    public async Task Nobody_reaches_its_server() => Assert.Empty((await DeclareAsync(Settings)).Named(Policy, "argocd-server").List("spec.ingress"));

    [Theory]
    [InlineData(1, false)]
    [InlineData(2, true)]
    public async Task Of_parts_that_can_have_several_pods_one_stays_while_nodes_are_drained(int replicas, bool hasBudget)
    {
        var server = (await DeclareAsync(Settings, replicas)).Only(Release).At("values.server");

        Assert.Equal(((double)replicas, hasBudget), (server["replicas"], server["pdb.enabled"]));
    }

    private static Task<Cluster> DeclareAsync(ArgoCdSettings settings, int replicas = 2) =>
        Cluster.With(() => _ = new ArgoCd("argo-cd", new ArgoCdArgs { Settings = settings, Replicas = replicas }));
}
