using System.Collections.Immutable;
using Istio.Networking.V1;
using Pulumi;
using Pulumi.Kubernetes.Types.Inputs.Meta.V1;
using Pulumi.Utilities;

namespace Payments.Infra.Istio.Tests.Admission;

/// <summary>What is not known yet is not refused; what is known beside it is.</summary>
public sealed class UnknownValuesTests
{
    private static Output<T> Unknown<T>(T value) => OutputUtilities.CreateUnknown(value);

    [Fact]
    public async Task An_unknown_text_passes() =>
        Assert.Single(await MockProgram.RunAsync(() => _ = new VirtualService("routes", Routes(new DestinationArgs { Host = Unknown("") }))));

    [Fact]
    public async Task An_unknown_part_passes() =>
        Assert.Single(await MockProgram.RunAsync(() => _ = new VirtualService("routes", Routes(Unknown(new DestinationArgs())))));

    [Fact]
    public async Task An_unknown_spec_passes() =>
        Assert.Single(await MockProgram.RunAsync(() => _ = new VirtualService("routes", new VirtualServiceArgs { Spec = Unknown(new VirtualServiceSpecArgs()) })));

    [Fact]
    public async Task An_unknown_list_passes() => Assert.Single(await MockProgram.RunAsync(() => _ = new ServiceEntry("bank", new ServiceEntryArgs
    {
        Spec = new ServiceEntrySpecArgs { Hosts = Unknown(ImmutableArray<string>.Empty), Resolution = ServiceEntrySpecResolution.Dns },
    })));

    [Fact]
    public async Task An_unknown_item_of_a_list_passes() => Assert.Single(await MockProgram.RunAsync(() => _ = new ServiceEntry("bank", new ServiceEntryArgs
    {
        Spec = new ServiceEntrySpecArgs { Hosts = { "bank.example", Unknown("*") }, Resolution = ServiceEntrySpecResolution.Dns },
    })));

    [Fact]
    public async Task An_unknown_name_passes() => Assert.Single(await MockProgram.RunAsync(() => _ = new VirtualService("routes", new VirtualServiceArgs
    {
        Metadata = new ObjectMetaArgs { Name = Unknown(""), Namespace = Unknown("") },
        Spec = Routes(new DestinationArgs { Host = "payment-service" }).Spec!,
    })));

    [Fact]
    public async Task What_is_known_beside_it_is_refused() => Assert.Contains(
        "DestinationRule 'breaker' would be refused: spec.trafficPolicy.outlierDetection.consecutive5xxErrors: Invalid value: -1",
        await MockProgram.RefusedAsync(() => _ = new DestinationRule("breaker", new DestinationRuleArgs
        {
            Spec = new DestinationRuleSpecArgs
            {
                Host = Unknown("payment-service"),
                TrafficPolicy = new TrafficPolicyArgs { OutlierDetection = new TrafficPolicyOutlierDetectionArgs { Consecutive5xxErrors = -1 } },
            },
        })),
        StringComparison.Ordinal);

    [Fact]
    public async Task A_value_that_fails_is_told_for_its_own_reason_and_no_other()
    {
        var host = Output.Create(Task.FromException<string>(new InvalidOperationException("the bank has no address")));

        var told = await MockProgram.RefusedAsync(() => _ = new VirtualService("routes", Routes(new DestinationArgs { Host = host })));

        Assert.Contains("the bank has no address", told, StringComparison.Ordinal);
        Assert.DoesNotContain("would be refused", told, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_known_beside_a_value_that_fails_is_refused()
    {
        var host = Output.Create(Task.FromException<string>(new InvalidOperationException("the bank has no address")));

        var told = await MockProgram.RefusedAsync(() => _ = new DestinationRule("breaker", new DestinationRuleArgs
        {
            Spec = new DestinationRuleSpecArgs
            {
                Host = host,
                TrafficPolicy = new TrafficPolicyArgs { OutlierDetection = new TrafficPolicyOutlierDetectionArgs { Consecutive5xxErrors = -1 } },
            },
        }));

        Assert.Contains("DestinationRule 'breaker' would be refused", told, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_value_that_is_known_later_is_refused_then() => Assert.Contains(
        "VirtualService 'routes' would be refused: spec.http[0].route[0].destination.host: Required value",
        await MockProgram.RefusedAsync(() => _ = new VirtualService("routes", Routes(Later(new DestinationArgs())))),
        StringComparison.Ordinal);

    [Fact]
    public async Task A_value_that_is_known_later_is_registered()
    {
        var registered = Assert.Single(await MockProgram.RunAsync(() => _ = new VirtualService("routes", Routes(Later(new DestinationArgs { Host = "payment-service" })))));

        Assert.Contains("spec", registered.Inputs.Keys);
    }

    [Fact]
    public async Task Labels_that_are_not_set_are_not_registered()
    {
        var registered = Assert.Single(await MockProgram.RunAsync(() => _ = new VirtualService("routes", new VirtualServiceArgs
        {
            Metadata = new ObjectMetaArgs { Name = "routes" },
            Spec = Routes(new DestinationArgs { Host = "payment-service" }).Spec!,
        })));

        Assert.Equal(["name"], ((ImmutableDictionary<string, object>)registered.Inputs["metadata"]).Keys);
    }

    [Fact]
    public async Task Labels_are_checked() => Assert.Contains(
        "VirtualService 'routes' would be refused: metadata.labels: Invalid value: \"a b\": a valid label must be",
        await MockProgram.RefusedAsync(() => _ = new VirtualService("routes", new VirtualServiceArgs
        {
            Metadata = new ObjectMetaArgs { Name = "routes", Labels = { ["team"] = "a b" } },
            Spec = Routes(new DestinationArgs { Host = "payment-service" }).Spec!,
        })),
        StringComparison.Ordinal);

    private static Output<T> Later<T>(T value) => Output.Create(Task.Run(async () =>
    {
        await Task.Yield();
        return value;
    }));

    private static VirtualServiceArgs Routes(Input<DestinationArgs> destination) => new()
    {
        Spec = new VirtualServiceSpecArgs
        {
            Hosts = { "payment-service" },
            Http = { new HttpRouteArgs { Route = { new HttpRouteDestinationArgs { Destination = destination } } } },
        },
    };
}
