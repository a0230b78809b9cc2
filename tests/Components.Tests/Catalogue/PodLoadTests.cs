using Payments.Infra.Components.Catalogue;

namespace Payments.Infra.Components.Tests.Catalogue;

/// <summary>What a pod must take on follows from what tenants may send.</summary>
public sealed class PodLoadTests
{
    private static readonly Operation Any = new() { Methods = ["GET"], Paths = ["/*"] };

    [Fact]
    public void Pods_share_what_the_tenants_of_their_pool_may_send_in_a_second() => Assert.Equal((1000, 500), (
        Shop(min: 3).Limit("shop", "fast"),
        Shop(min: 3).Limit("shop", TenantList.StandardPool)));

    [Fact]
    public void A_service_gets_a_request_for_each_call_that_each_of_its_callers_makes() =>
        Assert.Equal(4000, Shop(min: 3, new ServiceCall("stock", Any) { PerRequest = 3 }, new ServiceCall("stock", Any)).Limit("stock", "fast"));

    [Fact]
    public void A_call_back_comes_once_on_top() => Assert.Equal(
        2000, new Load(3, null, [new ServiceCall("stock", Any)], [new ServiceCall("shop", Any) { IsCallback = true }]).Limit("shop", "fast"));

    [Fact]
    public void A_pod_of_a_service_that_tenants_hardly_use_takes_on_200() =>
        Assert.Equal(200, Shop(min: 100).Limit("shop", TenantList.StandardPool));

    [Fact]
    public void What_a_service_says_of_itself_counts() => Assert.Equal(300, new Load(3, 300, [], []).Limit("shop", "fast"));

    [Fact]
    public void Less_than_tenants_have_been_promised_is_told_with_the_ways_out() => Assert.Equal(
        [
            ("shop", "a pod takes on 600, and in pool fast gets up to 1000: 3000 requests a second may come from outside, each makes 1 here, and 3 pods "
                + "share them; raise it to 1000, raise replicas.min to 5, or lower the burst of tenants"),
        ],
        new Load(3, 600, [], []).Problems);

    [Fact]
    public void What_suffices_is_no_problem() => Assert.Empty(new Load(3, 1000, [], []).Problems);

    private static Load Shop(int min, params ServiceCall[] calls) => new(min, null, calls, []);

    private sealed class Load(int min, int? limit, ServiceCall[] calls, ServiceCall[] back)
    {
        private readonly StackServices services = new(
            [
                Running(new() { Name = "shop", PublicOperations = [Any], Calls = [.. calls], Resilience = new() { RequestsPerSecond = limit } }, min),
                Running(new() { Name = "stock", Calls = [.. back] }, min),
            ],
            new TenantList(
            [
                new() { Id = "A", Tier = TenantTier.Premium, DedicatedPool = "fast", Quota = 60_000, Burst = 3000 },
                new() { Id = "B", Quota = 60_000, Burst = 1000 },
                new() { Id = "C", Quota = 60_000, Burst = 500 },
            ]));

        public IEnumerable<(string Service, string Text)> Problems => new PodLoad(services).Problems();

        public int Limit(string service, string pool) => new PodLoad(services).LimitOf(services.All.Single(running => running.Name == service), pool);

        private static RunningService Running(ServiceDefinition service, int min) =>
            new(service, new Release { Stable = "1" }) { Replicas = new Replicas { Min = min, Max = 100 } };
    }
}
