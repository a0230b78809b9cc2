using System.Collections.Concurrent;
using Payments.Infra.Checks;
using Pulumi.Testing;

namespace Payments.Infra.Stacks.Tests;

/// <summary>Unit tests under mocks, as teams have them without any engine, find what a cluster would refuse.</summary>
public sealed class MockedStackTests
{
    [Theory]
    [InlineData("local")]
    [InlineData("dev")]
    [InlineData("prod")]
    [InlineData("prod-weu")]
    public async Task Nothing_is_wrong_with_a_stack(string stack)
    {
        var mocks = new RecordingMocks();
        await Previews.UnderMocksAsync(stack, mocks);

        Assert.NotEmpty(mocks.Resources);
        var findings = await MockedPlan.CheckAsync(mocks.Resources);
        Assert.True(findings.IsEmpty, string.Join('\n', findings));
    }

    [Theory]
    [InlineData("local")]
    [InlineData("dev")]
    [InlineData("prod")]
    public async Task A_port_that_no_server_takes_is_found_in_a_stack(string stack)
    {
        var mocks = new RecordingMocks();
        await Previews.UnderMocksAsync(stack, mocks);
        var service = mocks.Resources.First(resource => resource.Type == "kubernetes:core/v1:Service" && resource.Inputs.ContainsKey("spec"));
        var ports = ImmutableArray.Create<object?>(ImmutableDictionary<string, object?>.Empty.Add("port", 70000d));
        service.Inputs = service.Inputs.SetItem("spec", ((ImmutableDictionary<string, object?>)service.Inputs["spec"]).SetItem("ports", ports));

        Assert.Contains(
            await MockedPlan.CheckAsync(mocks.Resources),
            finding => finding.IsError && finding.Name == service.Name
                && finding.Message.StartsWith("spec.ports[0].port: Invalid value: 70000", StringComparison.Ordinal));
    }

    private sealed class RecordingMocks : IMocks
    {
        public ConcurrentQueue<MockResourceArgs> Resources { get; } = new();

        public Task<(string? id, object state)> NewResourceAsync(MockResourceArgs args)
        {
            Resources.Enqueue(args);
            return Task.FromResult<(string?, object)>((null, args.Inputs));
        }

        public Task<object> CallAsync(MockCallArgs args) => Task.FromResult<object>(ImmutableDictionary<string, object>.Empty);
    }
}
