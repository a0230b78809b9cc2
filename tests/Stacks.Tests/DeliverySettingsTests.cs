namespace Payments.Infra.Stacks.Tests;

/// <summary>What may be said of delivery, and what would give an object or a request two owners.</summary>
public sealed class DeliverySettingsTests
{
    private const string Pools = """[{"id":"NED-001"}]""";

    [Fact]
    public void A_stack_delivers_by_itself_unless_it_says_otherwise()
    {
        var delivery = Configurations.Load().Delivery;

        Assert.Equal((null, null), (delivery.Rollouts, delivery.ArgoCd));
        Assert.False(Configurations.Service("payment-service").IsAutomated);
    }

    [Fact]
    public void Releases_of_the_services_that_are_named_are_automated() => Assert.Equal(
        ["payment-service"],
        Configurations.Resolve(Rollouts("""{"services":["payment-service"]}"""), ("tenants", Pools)).Services.Automated);

    [Theory]
    [InlineData("{}", "rollouts.services: is missing; set it to names of services, or remove rollouts")]
    [InlineData(
        """{"services":["payment"]}""",
        "rollouts.services[0]: \"payment\" is not allowed; expected one of account-service, payment-service, saga-service, validation-service")]
    [InlineData("""{"services":["saga-service","saga-service"]}""", "rollouts.services: 'saga-service' stands there twice; remove one")]
    [InlineData("""{"services":["saga-service"],"intervalSeconds":5}""", "rollouts.intervalSeconds: 5 is not allowed; expected 10 to 3600")]
    [InlineData(
        """{"services":["saga-service"],"stepWeight":30}""",
        "rollouts.maxWeight: 50 is no multiple of stepWeight, 30, and the last step would go beyond it; use 30 or another stepWeight")]
    [InlineData(
        """{"services":["saga-service"],"stepWeight":40,"maxWeight":20}""",
        "rollouts.maxWeight: 20 is no multiple of stepWeight, 40, and the last step would go beyond it; use 40 or another stepWeight")]
    public void Rollouts_that_cannot_be_are_refused(string rollouts, string expected) => Assert.Contains(
        $"payments:delivery.{expected}", Configurations.ProblemsOf(() => Configurations.Load(Rollouts(rollouts), ("tenants", Pools))));

    [Fact]
    public void A_candidate_is_refused_where_flagger_shifts_the_requests() => Assert.Equal(
        [
            "payments:releases.payment-service.candidate: 2 would get requests by weight, and Flagger shifts those of payment-service; set stable to 2 "
            + "instead, which Flagger then tries out, or take payment-service out of delivery.rollouts.services",
        ],
        Configurations.ProblemsOf(() => Configurations.Load(
            Rollouts("""{"services":["payment-service"]}"""),
            ("tenants", Pools),
            ("releases", Configurations.Releases("""{"stable":"1","candidate":"2"}""")))));

    [Fact]
    public void Pods_of_dedicated_pools_that_would_get_a_version_untried_are_refused() => Assert.Equal(
        [
            "payments:releases.payment-service.dedicated: is missing: pods of dedicated pools, such as high-capacity of STD-001, would get each new version "
            + "at once, before Flagger has tried it out; set it to {stable: \"1\"}, and raise that once a version serves everybody",
        ],
        Configurations.ProblemsOf(() => Configurations.Load(Rollouts("""{"services":["payment-service"]}"""))));

    [Fact]
    public void Pods_of_dedicated_pools_may_have_a_release_of_their_own() => Assert.True(Configurations.Service(
        "payment-service",
        Rollouts("""{"services":["payment-service"]}"""),
        ("releases", Configurations.Releases("""{"stable":"2","dedicated":{"stable":"1","candidate":"2","weight":0}}"""))).IsAutomated);

    [Theory]
    [InlineData("payments")]
    [InlineData("data")]
    [InlineData("monitoring")]
    [InlineData("istio-system")]
    [InlineData("istio-ingress")]
    [InlineData("argocd")]
    [InlineData("flagger-system")]
    [InlineData("cert-manager")]
    [InlineData("default")]
    [InlineData("kube-system")]
    public void Argo_cd_deploys_into_no_namespace_of_the_platform(string name) => Assert.Equal(
        [
            $"payments:delivery.argoCd.namespaces[0]: \"{name}\" is a namespace of the platform, whose objects would have two owners; "
            + "name another, such as reports",
        ],
        Configurations.ProblemsOf(() => Configurations.Load(ArgoCd($$"""{"repository":"https://git.example.com/a","namespaces":["{{name}}"]}"""))));

    [Theory]
    [InlineData("""{"repository":"https://git.example.com/a"}""", "namespaces: is missing; set it to names of namespaces that nobody else makes")]
    [InlineData(
        """{"repository":"https://git.example.com/a","namespaces":["Reports"]}""",
        "namespaces[0]: \"Reports\" is not allowed; expected lower-case letters, digits and '-', up to 63, such as reports")]
    [InlineData("""{"repository":"https://git.example.com/a","namespaces":["a","a"]}""", "namespaces: 'a' stands there twice; remove one")]
    [InlineData(
        """{"repository":"https://me:secret@git.example.com/a","namespaces":["a"]}""",
        "repository: \"https://me:secret@git.example.com/a\" is not allowed; expected https://…, ssh://… or git@host:path, without a password")]
    [InlineData(
        """{"repository":"https://git.example.com/a","path":"../a","namespaces":["a"]}""",
        "path: \"../a\" is not allowed; expected a relative folder, such as apps/prod")]
    public void An_application_that_cannot_be_is_refused(string argoCd, string expected) => Assert.Contains(
        $"payments:delivery.argoCd.{expected}", Configurations.ProblemsOf(() => Configurations.Load(ArgoCd(argoCd))));

    [Theory]
    [InlineData("https://git.example.com/payments/reports")]
    [InlineData("https://git.example.com:8443/payments/reports.git")]
    [InlineData("ssh://git@git.example.com:2222/payments/reports.git")]
    [InlineData("git@git.example.com:payments/reports.git")]
    public void A_repository_is_named_as_git_names_it(string repository) => Assert.Equal(
        repository,
        Configurations.Load(ArgoCd($$"""{"repository":"{{repository}}","namespaces":["reports"]}""")).Delivery.ArgoCd!.Repository);

    private static (string Key, string Value) Rollouts(string rollouts) => ("delivery", $$"""{"rollouts":{{rollouts}}}""");

    private static (string Key, string Value) ArgoCd(string argoCd) => ("delivery", $$"""{"argoCd":{{argoCd}}}""");
}
