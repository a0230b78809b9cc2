using System.Collections.Concurrent;
using Pulumi;
using Pulumi.Testing;

namespace Payments.Infra.Providers.Tests;

/// <summary>Mocks that keep what they are asked, and answer with it.</summary>
internal sealed class RecordingMocks : IMocks
{
    private readonly ConcurrentQueue<MockResourceArgs> resources = new();
    private readonly ConcurrentQueue<MockCallArgs> calls = new();

    public ImmutableDictionary<string, object> CallResult { get; init; } = ImmutableDictionary<string, object>.Empty;

    public IReadOnlyCollection<MockResourceArgs> Resources => resources;

    public IReadOnlyCollection<MockCallArgs> Calls => calls;

    public static async Task<MockResourceArgs> RegisterAsync(Action make)
    {
        var mocks = new RecordingMocks();
        await mocks.RunAsync(make);
        return Assert.Single(mocks.Resources);
    }

    public Task RunAsync(Func<Task> make) => Deployment.TestAsync(this, new TestOptions { IsPreview = false }, make);

    public Task RunAsync(Action make) => Deployment.TestAsync(this, new TestOptions { IsPreview = false }, make);

    public Task<(string? id, object state)> NewResourceAsync(MockResourceArgs args)
    {
        resources.Enqueue(args);
        return Task.FromResult<(string?, object)>((args.Name, args.Inputs));
    }

    public Task<object> CallAsync(MockCallArgs args)
    {
        calls.Enqueue(args);
        return Task.FromResult<object>(CallResult);
    }
}
