using System.Collections.Immutable;
using System.Text.Json.Nodes;
using Payments.Infra.Stacks.Settings;
using Payments.Infra.Stacks.Settings.Binding;

namespace Payments.Infra.Stacks.Tests;

public sealed class SettingsTests
{
    [Fact]
    public void What_a_stack_does_not_set_keeps_its_default()
    {
        var service = Load("""{"payment-service":{"version":"1.0.0"}}""").Services["payment-service"];

        Assert.Equal((2, 6), (service.Replicas.Min, service.Replicas.Max));
        Assert.Equal("1Gi", service.Resources.Memory.Limit.ToString());
    }

    [Fact]
    public void What_a_stack_sets_is_read()
    {
        var service = Load("""{"payment-service":{"version":"1.0.0","replicas":{"min":3,"max":9},"resources":{"cpu":{"request":"100m","limit":"2"}}}}""")
            .Services["payment-service"];

        Assert.Equal((3, 9), (service.Replicas.Min, service.Replicas.Max));
        Assert.Equal((100, 2000), (service.Resources.Cpu.Request.Millicores, service.Resources.Cpu.Limit.Millicores));
    }

    [Fact]
    public void A_version_that_yaml_takes_for_a_number_is_a_version() =>
        Assert.Equal("1.0", Load("""{"payment-service":{"version":1.0}}""").Services["payment-service"].Version);

    [Theory]
    [InlineData("""{"payment-service":{"version":"1","replica":{}}}""", "payments:services.payment-service.replica: there is no key 'replica'; did you mean 'replicas'? Allowed: replicas, resources, version")]
    [InlineData("""{"payment-servic":{"version":"1"},"payment-service":{"version":"1"}}""", "payments:services.payment-servic: there is no key 'payment-servic'; did you mean 'payment-service'? Allowed: account-service, payment-service, saga-service, validation-service")]
    [InlineData("""{"payment-service":{}}""", "payments:services.payment-service.version: is missing; set it to a tag of the service's image, such as 1.0.0; not 'latest'")]
    [InlineData("""{}""", "payments:services.payment-service.version: is missing; set it to a tag of the service's image, such as 1.0.0")]
    [InlineData("""{"payment-service":{"version":"latest"}}""", "payments:services.payment-service.version: \"latest\" is not allowed; expected a tag of the service's image, such as 1.0.0; not 'latest'")]
    [InlineData("""{"payment-service":{"version":"1","replicas":{"min":0}}}""", "payments:services.payment-service.replicas.min: 0 is not allowed; expected 1 to 100")]
    [InlineData("""{"payment-service":{"version":"1","replicas":{"min":"two"}}}""", "payments:services.payment-service.replicas.min: \"two\" is not allowed; expected a whole number")]
    [InlineData("""{"payment-service":{"version":"1","replicas":{"min":2.5}}}""", "payments:services.payment-service.replicas.min: 2.5 is not allowed; expected a whole number")]
    [InlineData("""{"payment-service":{"version":"1","replicas":{"min":9}}}""", "payments:services.payment-service.replicas.max: 6 is less than min, 9; raise max or lower min")]
    [InlineData("""{"payment-service":{"version":"1","replicas":3}}""", "payments:services.payment-service.replicas: 3 is not allowed; expected keys with values below it")]
    [InlineData("""{"payment-service":{"version":"1","resources":{"memory":{"limit":"512M"}}}}""", "payments:services.payment-service.resources.memory.limit: \"512M\" is not allowed; expected an amount of memory: mebibytes such as 512Mi, or gibibytes such as 2Gi")]
    [InlineData("""{"payment-service":{"version":"1","resources":{"cpu":{"request":"2"}}}}""", "payments:services.payment-service.resources.cpu.limit: 1 is less than request, 2; raise limit or lower request")]
    [InlineData("""[1]""", "payments:services: [1] is not allowed; expected names with values below each")]
    public void A_wrong_value_is_shown_with_file_key_and_what_is_allowed(string services, string expected)
    {
        var error = Assert.Throws<SettingsException>(() => Load(services));

        Assert.Equal($"Pulumi.test.yaml has 1 problem:\n  Pulumi.test.yaml: {expected}", error.Message);
    }

    [Fact]
    public void A_mistyped_section_is_shown()
    {
        var error = Assert.Throws<SettingsException>(() => PaymentsSettings.Load(Configuration(("servces", "{}"))));

        Assert.Contains("payments:servces: there is no key 'servces'; did you mean 'services'?", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Everything_that_is_wrong_is_shown_at_once()
    {
        var error = Assert.Throws<SettingsException>(() => Load("""{"payment-service":{"version":"latest","replicas":{"min":0,"mx":1}}}"""));

        Assert.StartsWith("Pulumi.test.yaml has 3 problems:", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_secret_value_is_never_shown()
    {
        var configuration = Configuration(("services", WithTheOthers("""{"payment-service":{"version":"1","replicas":{"min":"hunter2"}}}"""))) with { SecretKeys = ["services"] };

        var error = Assert.Throws<SettingsException>(() => PaymentsSettings.Load(configuration));
        Assert.DoesNotContain("hunter2", error.Message, StringComparison.Ordinal);
    }

    private static PaymentsSettings Load(string services) => PaymentsSettings.Load(Configuration(("services", WithTheOthers(services))));

    /// <summary>What a test says of one service, and the least of the other three.</summary>
    private static string WithTheOthers(string services)
    {
        if (JsonNode.Parse(services) is not JsonObject all)
        {
            return services;
        }

        foreach (var other in ServiceCatalogue.All.Select(service => service.Name).Where(name => name != "payment-service"))
        {
            all[other] = new JsonObject { ["version"] = "1" };
        }

        return all.ToJsonString();
    }

    private static StackConfiguration Configuration(params (string Key, string Value)[] values) => new(
        "test", values.ToImmutableSortedDictionary(value => value.Key, value => value.Value, StringComparer.Ordinal), []);
}
