using System.Text;
using Payments.Infra.Preview.Values;

namespace Payments.Infra.Stacks.Tests;

/// <summary>What a preview of the whole platform holds.</summary>
public sealed class PlatformTests
{
    private const int LargestObject = 1024 * 1024;

    [Theory]
    [InlineData("ServiceAccount")]
    [InlineData("Service")]
    [InlineData("Deployment")]
    [InlineData("HorizontalPodAutoscaler")]
    [InlineData("PodDisruptionBudget")]
    [InlineData("NetworkPolicy")]
    [InlineData("Sidecar")]
    [InlineData("DestinationRule")]
    [InlineData("VirtualService")]
    public async Task Every_service_has_its(string kind)
    {
        var planned = await PlannedObjects.OfStackAsync("prod");

        Assert.All(ServiceCatalogue.All, service => Assert.True(planned.Has(kind, service.Name), $"there is no {kind} {service.Name}"));
    }

    [Theory]
    [InlineData("local")]
    [InlineData("dev")]
    [InlineData("prod")]
    public async Task Istio_is_installed_by_four_releases(string stack) => Assert.Equal(
        ["base", "cni", "gateway", "istiod"],
        (await Previews.OfStackAsync(stack)).Steps.Select(step => step.State)
            .Where(state => state.Type == "kubernetes:helm.sh/v3:Release" && state.Urn.Split("::")[^1].StartsWith("istio", StringComparison.Ordinal))
            .Select(state => ((PropertyValue.Text)state.Inputs["chart"]!).Value).Order(StringComparer.Ordinal));

    [Fact]
    public async Task A_dedicated_tenant_has_a_pool_of_every_service()
    {
        var planned = await PlannedObjects.OfStackAsync("prod", ("tenants", """[{"id":"ONE","tier":"premium","dedicatedPool":"own"}]"""));

        Assert.All(ServiceCatalogue.All, service => Assert.True(planned.Has("Deployment", $"{service.Name}-own")));
    }

    [Fact]
    public async Task Every_service_that_somebody_calls_lets_its_callers_in_and_no_other_does()
    {
        var planned = await PlannedObjects.OfStackAsync("prod");

        var called = ServiceCatalogue.All.SelectMany(service => service.Calls).Select(call => call.Service)
            .Concat(ServiceCatalogue.All.Where(service => !service.PublicOperations.IsEmpty).Select(service => service.Name)).ToHashSet();
        Assert.All(ServiceCatalogue.All, service => Assert.Equal(called.Contains(service.Name), planned.Has("AuthorizationPolicy", service.Name)));
    }

    [Fact]
    public async Task Nobody_alone_has_nodes_on_an_existing_cluster()
    {
        var planned = await PlannedObjects.OfStackAsync("local");

        Assert.All(planned.OfKind("Deployment"), deployment => Assert.Null(deployment["spec"]!["template"]!["spec"]!["affinity"]?["nodeAffinity"]));
    }

    [Fact]
    public async Task A_tenant_that_leaves_takes_its_own_objects_and_is_named_by_none_that_stays()
    {
        const string Two = """[{"id":"STD-001","tier":"premium","dedicatedPool":"high-capacity"},{"id":"NED-001"}]""";
        const string Three = """
            [{"id":"STD-001","tier":"premium","dedicatedPool":"high-capacity"},{"id":"NEW-007","tier":"premium","dedicatedPool":"brand-new"},{"id":"NED-001"}]
            """;
        var (with, without) = (
            Names(await PlannedObjects.OfStackAsync("prod", ("tenants", Three))), await PlannedObjects.OfStackAsync("prod", ("tenants", Two)));

        Assert.NotEmpty(with.Except(Names(without)));
        Assert.All(with.Except(Names(without)), name => Assert.EndsWith("-brand-new", name, StringComparison.Ordinal));
        Assert.Empty(Names(without).Except(with));
        Assert.DoesNotContain("NEW-007", without.Json, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("prod", 1000, 0)]
    [InlineData("local", 0, 1000)]
    public async Task A_thousand_tenants_fit(string stack, int shared, int dedicated)
    {
        var tenants = Enumerable.Range(0, shared).Select(number => $$"""{"id":"STANDARD-{{number:0000}}"}""")
            .Concat(
                Enumerable.Range(0, dedicated).Select(
                    number => $$"""{"id":"PREMIUM-{{number:0000}}","tier":"premium","dedicatedPool":"pool-{{number:0000}}"}"""));

        var planned = await PlannedObjects.OfStackAsync(stack, ("tenants", $"[{string.Join(',', tenants)}]"));

        Assert.All(planned.All, item => Assert.InRange(Encoding.UTF8.GetByteCount(item.ToJsonString()), 1, LargestObject));
    }

    [Fact]
    public async Task Every_image_has_a_version() => Assert.All(
        (await PlannedObjects.OfStackAsync("local")).OfKind("Deployment", "StatefulSet", "Job")
            .SelectMany(workload => workload["spec"]!["template"]!["spec"]!["containers"]!.AsArray()),
        container => Assert.Matches("(:[^:/]+|@sha256:[0-9a-f]{64})$", (string?)container!["image"]));

    private static List<string> Names(PlannedObjects planned) => [.. planned.All.Select(PlannedObjects.Name)];
}
