using Payments.Infra.Components.Catalogue;
using Payments.Infra.Components.Services;

namespace Payments.Infra.Components.Tests.Services;

public sealed class CapacityTests
{
    private const string Quota = "kubernetes:core/v1:ResourceQuota";
    private const string Limits = "kubernetes:core/v1:LimitRange";

    [Fact]
    public async Task A_namespace_has_half_as_much_again_as_its_services_use_at_most() =>
        Assert.Equal("15", (await DeclareAsync((4, new ServiceResources()), (6, new ServiceResources()))).Only(Quota)["spec.hard.pods"]);

    [Theory]
    [InlineData("limits~cpu", "3000m")]
    [InlineData("limits~memory", "864Mi")]
    public async Task Sidecars_count_too(string resource, string expected)
    {
        var each = new ServiceResources
        {
            Cpu = new CpuResources { Request = new(100), Limit = new(500) },
            Memory = new MemoryResources { Request = new(96), Limit = new(96) },
        };

        Assert.Equal(expected, (await DeclareAsync((2, each))).Only(Quota)[$"spec.hard.{resource}"]);
    }

    [Theory]
    [InlineData("defaultRequest.cpu", "100m")]
    [InlineData("defaultRequest.memory", "128Mi")]
    [InlineData("default.cpu", "500m")]
    [InlineData("default.memory", "256Mi")]
    public async Task A_container_that_names_no_resources_gets_small_ones(string resource, string expected) =>
        Assert.Equal(expected, (await DeclareAsync((1, new ServiceResources()))).Only(Limits)[$"spec.limits[0].{resource}"]);

    private static Task<Cluster> DeclareAsync(params (int Pods, ServiceResources Each)[] peak) =>
        Cluster.With(() => _ = new Capacity("payments", new CapacityArgs { Namespace = "payments", Peak = [.. peak] }));
}
