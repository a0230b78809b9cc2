using System.Text;
using System.Text.Json.Nodes;
using Payments.Infra.Preview.Values;

namespace Payments.Infra.Stacks.Tests;

/// <summary>What a preview of the whole platform holds.</summary>
[Collection(ProcessEnvironment.Name)]
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
    [InlineData("AuthorizationPolicy")]
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
        (await Previews.InProcessAsync(stack)).Steps.Select(step => step.NewState)
            .Where(state => state.Type == "kubernetes:helm.sh/v3:Release" && state.Urn.Split("::")[^1].StartsWith("istio", StringComparison.Ordinal))
            .Select(state => ((PropertyValue.Text)state.Inputs["chart"]!).Value).Order(StringComparer.Ordinal));

    [Fact]
    public async Task A_dedicated_tenant_has_a_pool_of_every_service()
    {
        var planned = await PlannedObjects.OfStackAsync("prod");

        Assert.All(ServiceCatalogue.All, service => Assert.True(planned.Has("Deployment", $"{service.Name}-high-capacity")));
    }

    [Fact]
    public async Task Nobody_alone_has_nodes_on_an_existing_cluster()
    {
        var planned = await PlannedObjects.OfStackAsync("local");

        Assert.All(planned.OfKind("Deployment"), deployment => Assert.Null(deployment["spec"]!["template"]!["spec"]!["affinity"]?["nodeAffinity"]));
    }

    [Fact]
    public async Task A_tenant_that_comes_and_goes_leaves_the_same_bytes()
    {
        const string Two = """[{"id":"STD-001","tier":"premium","dedicatedPool":"high-capacity"},{"id":"NED-001"}]""";
        const string Three = """[{"id":"STD-001","tier":"premium","dedicatedPool":"high-capacity"},{"id":"NEW-007","tier":"premium","dedicatedPool":"new"},{"id":"NED-001"}]""";
        var before = await PlannedObjects.OfStackWithAsync("prod", ("tenants", Two));
        var between = await PlannedObjects.OfStackWithAsync("prod", ("tenants", Three));
        var after = await PlannedObjects.OfStackWithAsync("prod", ("tenants", Two));

        Assert.Contains("NEW-007", between.Json, StringComparison.Ordinal);
        Assert.Equal(Texts(before), Texts(after));
        Assert.DoesNotContain("NEW-007", after.Json, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("prod", 1000, 0)]
    [InlineData("local", 0, 1000)]
    public async Task A_thousand_tenants_fit(string stack, int shared, int dedicated)
    {
        var tenants = Enumerable.Range(0, shared).Select(number => $$"""{"id":"STANDARD-{{number:0000}}"}""")
            .Concat(Enumerable.Range(0, dedicated).Select(number => $$"""{"id":"PREMIUM-{{number:0000}}","tier":"premium","dedicatedPool":"pool-{{number:0000}}"}"""));

        var planned = await PlannedObjects.OfStackWithAsync(stack, ("tenants", $"[{string.Join(',', tenants)}]"));

        Assert.All(planned.All, item => Assert.InRange(Encoding.UTF8.GetByteCount(item.ToJsonString()), 1, LargestObject));
    }

    [Fact]
    public async Task Every_image_has_a_version() => Assert.All(
        (await PlannedObjects.OfStackAsync("local")).OfKind("Deployment", "StatefulSet", "Job").SelectMany(workload => workload["spec"]!["template"]!["spec"]!["containers"]!.AsArray()),
        container => Assert.Matches("(:[^:/]+|@sha256:[0-9a-f]{64})$", (string?)container!["image"]));

    private static IEnumerable<string> Texts(PlannedObjects planned) => planned.All.Select((JsonObject item) => item.ToJsonString());
}
