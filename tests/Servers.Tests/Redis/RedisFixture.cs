namespace Payments.Infra.Servers.Tests.Redis;

/// <summary>The server of the stack local, for tests that leave it as it is.</summary>
public sealed class RedisFixture : IAsyncLifetime
{
    private readonly Lazy<Task<RedisPod>> pod = new(StartAsync);

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync()
    {
        // One that did not start has failed the tests that asked for it.
        if (pod.IsValueCreated && pod.Value.IsCompletedSuccessfully)
        {
            (await pod.Value).Dispose();
        }
    }

    /// <summary>The server; it is started for the first that asks.</summary>
    internal Task<RedisPod> ServerAsync() => pod.Value;

    private static async Task<RedisPod> StartAsync()
    {
        var server = await RedisPod.CreateAsync();
        await server.StartAsync();
        return server;
    }
}
