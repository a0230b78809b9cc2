using System.ComponentModel.DataAnnotations;
using System.Globalization;
using Payments.Infra.Components.Kit;
using Payments.Infra.Components.Observability.Jaeger;
using Payments.Infra.Components.Observability.Kiali;

namespace Payments.Infra.Stacks.Tests.Observability;

public sealed class ObservabilitySettingsTests
{
    private const string SingleSignOn =
        """{"issuer":"https://l/","authorizeUrl":"https://l/a","tokenUrl":"https://l/t","profileUrl":"https://l/p","clientId":"c","clientSecret":"s"}""";

    [Fact]
    public void A_stack_that_says_nothing_is_set_for_production()
    {
        var settings = Configurations.Load().Observability;

        Assert.Equal((2, 15, 3), (settings.Metrics.Replicas, settings.Metrics.Retention.Days, settings.Alerts.Replicas));
        Assert.Equal((1m, TraceStore.Badger, KialiLogin.Token), (settings.Tracing.Sampling.Value, settings.Tracing.Store, settings.Kiali.Login));
    }

    [Theory]
    [InlineData("101", "availability: 101 is not allowed; expected a percentage from 0 to 100, such as 99.9")]
    [InlineData("100", "availability: 100 leaves nothing that may fail, so that every failure would alert; use 90 to 99.999")]
    [InlineData("89.9", "availability: 89.9 is not allowed; expected 90 to 99.999")]
    [InlineData("-1", "availability: -1 is not allowed; expected a percentage from 0 to 100, such as 99.9")]
    public void A_wrong_availability_is_refused(string availability, string expected) =>
        Refused(Objective($$"""{"availability":{{availability}}}"""), expected);

    [Theory]
    [InlineData("""{"windowDays":2}""", "windowDays: 2 is shorter than the longest burn window, 3 days; use 3 to 90")]
    [InlineData("""{"windowDays":91}""", "windowDays: 91 is not allowed; expected 3 to 90")]
    [InlineData("""{"windowDays":"month"}""", "windowDays: \"month\" is not allowed; expected a whole number")]
    [InlineData(
        """{"latencyMilliseconds":300}""",
        "latencyMilliseconds: 300 is between two buckets of the mesh's histogram; use one of 5, 10, 25, 50, 100, 250, 500, 1000, 2500, 5000, 10000")]
    [InlineData("""{"latencyShare":100}""", "latencyShare: 100 is not allowed; expected 1 to 99.99")]
    [InlineData(
        """{"latencyShares":500}""",
        "latencyShares: there is no key 'latencyShares'; did you mean 'latencyShare'? Allowed: availability, latencyMilliseconds, latencyShare, windowDays")]
    public void A_wrong_objective_is_refused(string objective, string expected) => Refused(Objective(objective), expected);

    [Fact]
    public void A_stack_may_promise_less_than_the_catalogue()
    {
        var less = Configurations.Service("payment-service", ("services", """{"payment-service":{"objective":{"availability":99.5}}}""")).Definition.Objective;

        Assert.Equal(Configurations.Service("payment-service").Definition.Objective with { Availability = new(99.5m) }, less);
    }

    [Fact]
    public void What_the_catalogue_promises_can_be_kept() => Assert.All(
        ServiceCatalogue.All, service => Assert.Empty(service.Objective.Validate(new ValidationContext(service))));

    [Theory]
    [InlineData(
        """{"metrics":{"retention":{"days":30}}}""",
        "metrics.retention.days: 30 days with 2Gi each do not fit the volume of 50Gi, of which 43520Mi can be filled; lower days to 21, or raise volume")]
    [InlineData("""{"metrics":{"retention":{"days":0}}}""", "metrics.retention.days: 0 is not allowed; expected 1 to 730")]
    [InlineData(
        """{"metrics":{"retention":{"volume":"50G"}}}""",
        "metrics.retention.volume: \"50G\" is not allowed; expected an amount of memory: mebibytes such as 512Mi, or gibibytes such as 2Gi")]
    [InlineData(
        """{"tracing":{"retention":{"days":60}}}""",
        "tracing.retention.days: 60 days with 2Gi each do not fit the volume of 50Gi, of which 43520Mi can be filled; lower days to 21, or raise volume")]
    [InlineData(
        """{"metrics":{"longTerm":{"storageAccount":"Metrics","clientId":"00000000-0000-0000-0000-000000000000"}}}""",
        "metrics.longTerm.storageAccount: \"Metrics\" is not allowed; expected the name of a storage account: 3 to 24 lower-case letters and digits")]
    [InlineData(
        """{"metrics":{"longTerm":{"storageAccount":"metrics"}}}""",
        "metrics.longTerm.storageAccount: the program makes it together with the cluster; remove the key")]
    [InlineData("""{"metrics":{"longTerm":{"rawDays":2}}}""", "metrics.longTerm.rawDays: 2 is not allowed; expected 3 to 3650")]
    [InlineData(
        """{"metrics":{"longTerm":{"fiveMinuteDays":60}}}""",
        "metrics.longTerm.fiveMinuteDays: 60 days are fewer than the 90 of rawDays: coarser samples would be gone first; use 90 or more")]
    [InlineData(
        """{"metrics":{"longTerm":{"hourDays":180}}}""",
        "metrics.longTerm.hourDays: 180 days are fewer than the 365 of fiveMinuteDays: coarser samples would be gone first; use 365 or more")]
    [InlineData("""{"metrics":{"replicas":0}}""", "metrics.replicas: 0 is not allowed; expected 1 to 4")]
    [InlineData("""{"metrics":{"sampleLimit":1}}""", "metrics.sampleLimit: 1 is not allowed; expected 1000 to 1000000")]
    [InlineData("""{"alerts":{"runbooks":"docs/"}}""", "alerts.runbooks: \"docs/\" is not allowed; expected an address, https://…, without a slash at the end")]
    [InlineData("""{"tracing":{"sampling":101}}""", "tracing.sampling: 101 is not allowed; expected a percentage from 0 to 100, such as 99.9")]
    [InlineData("""{"tracing":{"sampling":0.00001}}""", "tracing.sampling: 0.00001 is finer than proxies count; use 0, or 0.0001 to 100")]
    [InlineData(
        """{"tracing":{"store":"open-search"}}""",
        "tracing.openSearch: is missing; set it to url, and credentialsSecret with its username and password")]
    [InlineData(
        """{"tracing":{"openSearch":{"url":"https://t:9200","credentialsSecret":"s"}}}""",
        "tracing.openSearch: nothing would be kept in it; set store to open-search, or remove openSearch")]
    [InlineData(
        """{"tracing":{"store":"open-search","openSearch":{"url":"http://t","credentialsSecret":"s"}}}""",
        "tracing.openSearch.url: \"http://t\" is not allowed; expected an address with port and nothing after it, such as https://traces.example.com:9200")]
    [InlineData(
        """{"tracing":{"store":"open-search","openSearch":{"url":"https://t:9200","credentialsSecret":"s","ranges":["10.0.0.0/40"]}}}""",
        "tracing.openSearch.ranges: '10.0.0.0/40' is no address range; use one such as 10.1.0.0/16")]
    [InlineData("""{"tracing":{"store":"cassandra"}}""", "tracing.store: \"cassandra\" is not allowed; expected badger or memory or open-search")]
    [InlineData("""{"kiali":{"login":"open-id"}}""", "singleSignOn: kiali.login is open-id, which needs it; add it, or set kiali.login to token")]
    [InlineData(
        """{"kiali":{"login":"anonymous"}}""",
        "kiali.login: anonymous shows the mesh to whoever reaches it, which is for the stack local alone; set it to token or open-id")]
    [InlineData(
        """{"kiali":{"allowedDomains":["@example.com"]}}""", "kiali.allowedDomains: \"@example.com\" is no mail domain; expected one such as example.com")]
    [InlineData("""{"singleSignOn":{}}""", "singleSignOn.clientSecret: is missing; set it to the name of a Secret, such as single-sign-on")]
    public void A_wrong_value_is_refused(string observability, string expected) =>
        Refused(("observability", observability), $"payments:observability.{expected}");

    [Theory]
    [InlineData(
        """{"login":"open-id"}""", "", "kiali.allowedDomains: is missing; set it to the mail domains of who may see the mesh, such as example.com")]
    [InlineData("{}", ""","viewers":[]""", "singleSignOn.viewers: is missing; set it to roles or groups of the identity provider")]
    [InlineData("{}", ""","admins":[]""", "singleSignOn.admins: is missing; set it to roles or groups of the identity provider")]
    [InlineData(
        "{}",
        ""","viewers":["x' || true || '"]""",
        "singleSignOn.viewers: \"x' || true || '\" is no role or group; expected letters, digits, '.', '_', ':', '/' and '-'")]
    [InlineData("{}", ""","rolesClaim":"a.b" """, "singleSignOn.rolesClaim: \"a.b\" is not allowed; expected the name of a claim, such as roles or groups")]
    public void Who_may_log_in_is_named(string kiali, string more, string expected)
    {
        const string Provider = """
            "issuer":"https://i","authorizeUrl":"https://i/a","tokenUrl":"https://i/t","profileUrl":"https://i/p","clientId":"c","clientSecret":"s"
            """;
        var settings = $$$"""{"grafana":{"url":"https://g","certificateSecret":"t"},"kiali":{{{kiali}}},"singleSignOn":{{{{Provider}}}{{{more}}}}}""";
        Refused(("observability", settings), $"payments:observability.{expected}");
    }

    [Theory]
    [InlineData("storageAccount", "the name of a storage account: 3 to 24 lower-case letters and digits")]
    [InlineData("clientId", "the client id of an identity that may write to the container")]
    public void On_a_cluster_that_is_there_already_a_stack_says_where_older_metrics_go(string key, string form) => Refused(
        [Existing, ("observability", """{"metrics":{"longTerm":{"rawDays":30}}}""")],
        $"payments:observability.metrics.longTerm.{key}: is missing; set it to {form}");

    [Fact]
    public void On_a_cluster_that_is_there_already_a_storage_that_is_named_will_do()
    {
        const string Named = """{"metrics":{"longTerm":{"storageAccount":"metrics","clientId":"00000000-0000-0000-0000-000000000000"}}}""";

        var problems = Configurations.ProblemsOf(() => Configurations.Load(Existing, ("observability", Named)));

        Assert.DoesNotContain(problems, problem => problem.Contains("longTerm", StringComparison.Ordinal));
    }

    [Fact]
    public void Single_sign_on_needs_an_address_to_send_people_back_to() => Refused(
        ("observability", $$"""{"singleSignOn":{{SingleSignOn}}}"""),
        "payments:observability.singleSignOn: single sign-on sends people back to grafana.url, which must be https://…; set it");

    [Fact]
    public void Anonymous_is_for_ones_own_machine() =>
        Assert.Equal(KialiLogin.Anonymous, Configurations.LoadOf("local", ("observability", """{"kiali":{"login":"anonymous"}}""")).Observability.Kiali.Login);

    [Fact]
    public void As_many_tenants_as_the_bound_are_told_apart() =>
        Assert.Equal(2, Configurations.Load(TwoTenants, ("observability", """{"metrics":{"tenantLabels":2}}""")).Observability.Metrics.TenantLabels);

    [Fact]
    public void More_tenants_than_the_bound_are_refused() => Refused(
        [TwoTenants, ("observability", """{"metrics":{"tenantLabels":1}}""")],
        "payments:observability.metrics.tenantLabels: 2 tenants are more than the 1 that the label 'tenant' of metrics may tell apart; "
            + "raise it, up to 5000, or move tenants to a stack of their own");

    [Fact]
    public void Every_tool_has_a_port_of_its_own_on_ones_machine() => Assert.Equal(
        Tools.All.Length, Tools.All.Select(tool => tool.LocalPort.ToString(CultureInfo.InvariantCulture)).Distinct().Count());

    private static (string, string) TwoTenants => ("tenants", """[{"id":"ONE-001"},{"id":"TWO-002"}]""");

    private static (string, string) Existing => ("target", """{"cluster":"existing","context":"kind-payments"}""");

    private static (string, string) Objective(string objective) => ("services", $$$"""{"payment-service":{"objective":{{{objective}}}}}""");

    private static void Refused((string, string) section, string expected) => Refused([section], expected);

    private static void Refused((string, string)[] sections, string expected) => Assert.Contains(
        expected.StartsWith("payments:", StringComparison.Ordinal) ? expected : $"payments:services.payment-service.objective.{expected}",
        Configurations.ProblemsOf(() => Configurations.Load(sections)));
}
