namespace Payments.Infra.Servers.Tests.Postgres;

/// <summary>A server that tests share which leave it as it is.</summary>
public sealed class PostgresFixture : IAsyncLifetime
{
    private readonly Lazy<Task<PostgresPod>> pod = new(PostgresPod.SetUpAsync);

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
    internal Task<PostgresPod> ServerAsync() => pod.Value;
}
