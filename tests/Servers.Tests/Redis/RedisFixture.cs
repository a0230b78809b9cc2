namespace Payments.Infra.Servers.Tests.Redis;

/// <summary>The server of the stack local, for tests that leave it as it is.</summary>
public sealed class RedisFixture : IDisposable
{
    private readonly Lazy<Task<RedisPod>> pod = new(StartAsync);

    public void Dispose()
    {
        if (pod.IsValueCreated && pod.Value.IsCompletedSuccessfully)
        {
            pod.Value.Result.Dispose();
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
