using Payments.Infra.Stacks.Pins;
using Payments.Infra.Stacks.Settings.Support;

namespace Payments.Infra.Stacks.Tests.Pins;

/// <summary>Versions that do not go together are refused before anything is registered.</summary>
public sealed class SupportTests
{
    private static readonly SupportRange Range = new()
    {
        Name = "chart store",
        Version = "1.2",
        With = "Kubernetes",
        From = "1.9",
        To = "1.36",
        Source = "example.com/store",
        Checked = new DateOnly(2026, 11, 27),
    };

    [Theory]
    [InlineData("1.8", false)]
    [InlineData("1.9", true)]
    [InlineData("1.10", true)]
    [InlineData("1.36", true)]
    [InlineData("1.36.4", true)]
    [InlineData("1.37", false)]
    [InlineData("2.0", false)]
    public void A_version_is_in_a_range_by_its_numbers(string version, bool expected) => Assert.Equal(expected, Range.Has(version));

    [Theory]
    [InlineData("1.2", true)]
    [InlineData("1.2.7", true)]
    [InlineData("1.20.0", false)]
    public void A_range_is_of_all_patches_of_a_version(string version, bool expected) => Assert.Equal(expected, Range.IsOf("chart store", version));

    [Fact]
    public void A_list_has_what_it_lists_alone()
    {
        var list = Range with { From = null, To = null, Each = ["4.2.0", "4.3.1"] };

        Assert.Equal((true, false), (list.Has("4.2.0"), list.Has("4.2.1")));
    }

    [Fact]
    public void A_cluster_newer_than_what_runs_on_it_supports_is_refused_by_each() => Assert.Equal(
        [
            "payments:azure.kubernetesVersion: 1.37 is not supported by "
                + "Istio 1.31.1, which supports 1.32 to 1.36 (istio.io/latest/news/releases/1.31.x/announcing-1.31); "
                + "chart cert-manager v1.21.1, which supports 1.33 to 1.36 (cert-manager.io/docs/releases); "
                + "chart cloudnative-pg 0.29.0, which supports 1.34 to 1.36 "
                + "(github.com/cloudnative-pg/cloudnative-pg: docs/src/supported_releases.md, operator 1.30); "
                + "choose a version that all support, or raise the pin",
        ],
        Configurations.ProblemsOf(() => Configurations.Load(("azure", Configurations.AzureWith("""{"kubernetesVersion":"1.37"}""")))));

    [Theory]
    [InlineData("""{"kafka":{"version":"4.2.2"}}""", "payments:data.kafka.version: 4.2.2 is not supported by chart strimzi-kafka-operator 1.2.0")]
    [InlineData(
        """{"postgres":{"image":"ghcr.io/cloudnative-pg/postgresql:13.22-standard-trixie"}}""",
        "payments:data.postgres.image: 13.22 is not supported by chart cloudnative-pg 0.29.0")]
    public void A_store_that_its_operator_does_not_run_is_refused(string data, string expected) => Assert.StartsWith(
        expected, Assert.Single(Configurations.ProblemsOf(() => Configurations.Load(("data", data)))), StringComparison.Ordinal);

    [Theory]
    [InlineData("""{"kafka":{"mode":"statefulset","replication":1,"version":"4.1.0"}}""")]
    [InlineData("""{"postgres":{"image":"registry.example.com:5000/postgresql@sha256:0123456789012345678901234567890123456789012345678901234567890123"}}""")]
    public void What_no_operator_runs_or_no_version_names_is_not_looked_at(string data) => Configurations.Load(("data", data));

    [Fact]
    public void Every_version_that_the_shipped_settings_pin_is_recorded()
    {
        var unknown = VersionsInUse.Of(Configurations.Load())
            .Where(version => version.Name is "Istio" || version.Name.StartsWith("chart ", StringComparison.Ordinal))
            .Where(version => !KnownSupport.All.Any(range => range.IsOf(version.Name, version.Version)))
            .Select(version => $"{version.Name} {version.Version}");

        Assert.Equal([], unknown);
    }

    [Fact]
    public void A_record_has_a_range_or_a_list() => Assert.All(KnownSupport.All, range => Assert.NotEqual(range.From is null, range.Each.IsEmpty));

    [Fact]
    public void What_a_pin_supports_is_listed_with_the_day_and_the_source() => Assert.Equal(
        ["", "What supports what:", "chart store 1.2.3  Kubernetes 1.9 to 1.36  2026-11-27  example.com/store"],
        SupportTable.Lines([new Pin("chart store", "1.2.3"), new Pin("chart other", "1")], [Range]));

    [Fact]
    public void Nothing_is_listed_where_nothing_is_recorded() => Assert.Empty(SupportTable.Lines([new Pin("chart other", "1")], [Range]));
}
