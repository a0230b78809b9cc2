using Payments.Infra.Components.Catalogue;
using Payments.Infra.Components.Data.Kafka;
using Payments.Infra.Stacks.Settings;
using Payments.Infra.Stacks.Settings.Binding;

namespace Payments.Infra.Stacks.Tests;

public sealed class SettingsTests
{
    [Fact]
    public void What_a_stack_does_not_set_keeps_its_default()
    {
        var service = Service("{}");

        Assert.Equal((2, 6), (service.Replicas.Min, service.Replicas.Max));
        Assert.Equal("1Gi", service.Resources.Memory.Limit.ToString());
    }

    [Fact]
    public void What_a_stack_sets_is_read()
    {
        var service = Service("""{"payment-service":{"replicas":{"min":3,"max":9},"resources":{"cpu":{"request":"100m","limit":"2"}}}}""");

        Assert.Equal((3, 9), (service.Replicas.Min, service.Replicas.Max));
        Assert.Equal((100, 2000), (service.Resources.Cpu.Request.Millicores, service.Resources.Cpu.Limit.Millicores));
    }

    [Fact]
    public void An_image_of_the_stack_takes_the_place_of_the_catalogues() => Assert.Equal(
        "registry.example.com:5000/pay",
        Service("""{"payment-service":{"image":"registry.example.com:5000/pay"}}""").Definition.Image);

    [Fact]
    public void Without_an_image_of_the_stack_the_catalogues_stays() => Assert.Equal("payments/payment-service", Service("{}").Definition.Image);

    [Theory]
    [InlineData("{}", 3, 4)]
    [InlineData("""{"payment-service":{"replicas":{"max":9}}}""", 3, 9)]
    [InlineData("""{"payment-service":{"replicas":{"min":1,"max":1}}}""", 1, 1)]
    public void What_holds_for_all_services_holds_key_by_key_unless_one_says_otherwise(string services, int min, int max)
    {
        var replicas = Configurations.Service("payment-service", ("serviceDefaults", """{"replicas":{"min":3,"max":4}}"""), ("services", services)).Replicas;

        Assert.Equal((min, max), (replicas.Min, replicas.Max));
    }

    [Fact]
    public void What_is_wrong_for_all_services_is_told_once() => Assert.Equal(
        ["payments:serviceDefaults.replicas.min: 0 is not allowed; expected 1 to 100"],
        Configurations.ProblemsOf(() => Configurations.Load(
            ("serviceDefaults", """{"replicas":{"min":0}}"""), ("services", """{"payment-service":{},"saga-service":{"image":"saga"}}"""))));

    [Fact]
    public void A_service_that_does_not_fit_what_holds_for_all_is_named() => Assert.Equal(
        ["payments:services.payment-service.replicas.max: 4 is less than min, 5; raise max or lower min"],
        Configurations.ProblemsOf(() => Configurations.Load(
            ("serviceDefaults", """{"replicas":{"max":4}}"""), ("services", """{"payment-service":{"replicas":{"min":5}}}"""))));

    [Fact]
    public void A_mistyped_release_is_not_a_missing_one_too() => Assert.Equal(
        ["payments:releases.payment-servic: there is no key 'payment-servic'; did you mean 'payment-service'? "
            + "Allowed: account-service, payment-service, saga-service, validation-service"],
        Configurations.ProblemsOf(() => Configurations.Load(("releases", """{"payment-servic":{"stable":"1"}}"""))));

    [Fact]
    public void A_version_that_yaml_takes_for_a_number_is_a_version() =>
        Assert.Equal("1.0", LoadRelease("""{"stable":1.0}""").Releases["payment-service"].Stable);

    [Fact]
    public void A_digest_is_a_version() => Assert.StartsWith(
        "sha256:", LoadRelease($$"""{"stable":"sha256:{{new string('a', 64)}}"}""").Releases["payment-service"].Stable, StringComparison.Ordinal);

    [Fact]
    public void A_candidate_gets_a_tenth_of_the_requests_unless_the_stack_says_otherwise() =>
        Assert.Equal(10, LoadRelease("""{"stable":"1","candidate":"2"}""").Releases["payment-service"].Weight);

    [Theory]
    [InlineData("""{}""", "stable: is missing; set it to a tag of the service's image, such as 1.0.0, or a digest, sha256:…; not 'latest'")]
    [InlineData(
        """{"stable":"latest"}""",
        "stable: \"latest\" is not allowed; expected a tag of the service's image, such as 1.0.0, or a digest, sha256:…; not 'latest'")]
    [InlineData(
        """{"stable":"sha256:1"}""",
        "stable: \"sha256:1\" is not allowed; expected a tag of the service's image, such as 1.0.0, or a digest, sha256:…; not 'latest'")]
    [InlineData("""{"stable":"1","candidate":"1"}""", "candidate: 1 is the stable version too; remove candidate, or name another version")]
    [InlineData("""{"stable":"1","candidate":"2","weight":101}""", "weight: 101 is not allowed; expected 0 to 100")]
    [InlineData("""{"stable":"1","candidate":"2","weight":-1}""", "weight: -1 is not allowed; expected 0 to 100")]
    [InlineData(
        """{"stable":"1","header":{"name":"x-canary","value":"yes"}}""",
        "header: there is no candidate that it could send requests to; add candidate, or remove header")]
    [InlineData(
        """{"stable":"1","candidate":"2","header":{"name":"X-Canary","value":"yes"}}""",
        "header.name: \"X-Canary\" is not allowed; expected a header name in lower case, such as x-canary")]
    public void A_wrong_release_is_shown_with_file_key_and_what_is_allowed(string release, string expected)
    {
        var error = Assert.Throws<SettingsException>(() => LoadRelease(release));

        Assert.Equal($"Pulumi.test.yaml has 1 problem:\n  Pulumi.test.yaml: payments:releases.payment-service.{expected}", error.Message);
    }

    [Fact]
    public void A_service_without_a_release_is_named()
    {
        var error = Assert.Throws<SettingsException>(() => Configurations.Load(("releases", "{}")));

        Assert.Equal(
            ["account-service", "payment-service", "saga-service", "validation-service"],
            error.Message.Split('\n').Skip(1).Select(line => line.Split("releases.")[1].Split('.')[0]).Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData(
        """{"payment-service":{"replica":{}}}""",
        "payments:services.payment-service.replica: there is no key 'replica'; did you mean 'replicas'? Allowed: consumes, image, objective, produces, "
            + "replicas, requestsPerSecond, resources")]
    [InlineData(
        """{"payment-servic":{},"payment-service":{}}""",
        "payments:services.payment-servic: there is no key 'payment-servic'; did you mean 'payment-service'? Allowed: account-service, "
            + "payment-service, saga-service, validation-service")]
    [InlineData("""{"payment-service":{"replicas":{"min":0}}}""", "payments:services.payment-service.replicas.min: 0 is not allowed; expected 1 to 100")]
    [InlineData(
        """{"payment-service":{"replicas":{"min":"two"}}}""",
        "payments:services.payment-service.replicas.min: \"two\" is not allowed; expected a whole number")]
    [InlineData(
        """{"payment-service":{"replicas":{"min":2.5}}}""", "payments:services.payment-service.replicas.min: 2.5 is not allowed; expected a whole number")]
    [InlineData(
        """{"payment-service":{"replicas":{"min":9}}}""", "payments:services.payment-service.replicas.max: 6 is less than min, 9; raise max or lower min")]
    [InlineData("""{"payment-service":{"replicas":3}}""", "payments:services.payment-service.replicas: 3 is not allowed; expected keys with values below it")]
    [InlineData(
        """{"payment-service":{"resources":{"memory":{"limit":"512M"}}}}""",
        "payments:services.payment-service.resources.memory.limit: \"512M\" is not allowed; expected an amount of memory: mebibytes such as 512Mi, or "
            + "gibibytes such as 2Gi")]
    [InlineData(
        """{"payment-service":{"resources":{"cpu":{"request":"2"}}}}""",
        "payments:services.payment-service.resources.cpu.limit: 1 is less than request, 2; raise limit or lower request")]
    [InlineData(
        """{"payment-service":{"image":"registry.example.com/payment-service:1"}}""",
        "payments:services.payment-service.image: \"registry.example.com/payment-service:1\" is not allowed; expected an image without tag and "
            + "https://, such as docker.io/payments/payment-service; the tag belongs to payments:releases")]
    [InlineData("""[1]""", "payments:services: [1] is not allowed; expected names with values below each")]
    public void A_wrong_value_is_shown_with_file_key_and_what_is_allowed(string services, string expected)
    {
        var error = Assert.Throws<SettingsException>(() => Load(services));

        Assert.Equal($"Pulumi.test.yaml has 1 problem:\n  Pulumi.test.yaml: {expected}", error.Message);
    }

    [Fact]
    public void A_mistyped_section_is_shown()
    {
        var error = Assert.Throws<SettingsException>(() => Configurations.Load(("servces", "{}")));

        Assert.Contains("payments:servces: there is no key 'servces'; did you mean 'services'?", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Everything_that_is_wrong_is_shown_at_once()
    {
        var error = Assert.Throws<SettingsException>(() => Load("""{"payment-service":{"replicas":{"min":0,"mx":1}},"payment":{}}"""));

        Assert.StartsWith("Pulumi.test.yaml has 3 problems:", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void What_a_stack_does_not_say_of_a_part_keeps_the_default_of_that_part() => Assert.Equal(
        ("128Gi", "fast"),
        (Kafka("""{"storage":{"class":"fast"}}""").Storage.Size.ToString(), Kafka("""{"storage":{"class":"fast"}}""").Storage.Class));

    [Fact]
    public void A_date_has_one_form() => Assert.Equal(
        ["payments:azure.maintenance.notAllowed[0].start: \"01/02/2027\" is not allowed; expected a date in quotes, such as \"2026-12-24\""],
        Configurations.ProblemsOf(() => Configurations.Load(
            ("azure", Configurations.AzureWith("""{"maintenance":{"notAllowed":[{"start":"01/02/2027","end":"2027-03-01"}]}}""")))));

    [Fact]
    public void A_secret_value_is_never_shown()
    {
        var configuration = Configurations.Of(("services", """{"payment-service":{"replicas":{"min":"hunter2"}}}""")) with { SecretKeys = ["services"] };

        var error = Assert.Throws<SettingsException>(() => ResolvedStack.Load(configuration, Configurations.Catalogue));
        Assert.DoesNotContain("hunter2", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_pod_that_takes_on_less_than_tenants_have_been_promised_is_refused()
    {
        const string Tenants = """[{"id":"A","quota":60000,"burst":900}]""";
        var services = new PlatformCatalogue(
            [new() { Name = "shop", PublicOperations = [new Operation { Methods = ["GET"], Paths = ["/*"] }] }], []);
        var configuration = Configurations.Of(
            ("releases", """{"shop":{"stable":"1"}}"""), ("tenants", Tenants), ("services", """{"shop":{"replicas":{"min":3},"requestsPerSecond":200}}"""));

        Assert.Equal(
            [
                "payments:services.shop.requestsPerSecond: a pod takes on 200, and in pool standard gets up to 300: 900 requests a second may come from "
                    + "outside, each makes 1 here, and 3 pods share them; raise it to 300, raise replicas.min to 5, or lower the burst of tenants",
            ],
            Configurations.ProblemsOf(() => ResolvedStack.Load(configuration, services)));
    }

    private static RunningService Service(string services) => Configurations.Service("payment-service", ("services", services));

    private static PaymentsSettings Load(string services) => Configurations.Load(("services", services));

    private static KafkaSettings Kafka(string kafka) => Configurations.Load(("data", $$"""{"kafka":{{kafka}}}""")).Data.Kafka;

    private static PaymentsSettings LoadRelease(string release) => Configurations.Load(("releases", Configurations.Releases(release)));
}
