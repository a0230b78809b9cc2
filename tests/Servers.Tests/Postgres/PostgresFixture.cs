namespace Payments.Infra.Servers.Tests.Postgres;

/// <summary>A server that tests share which leave it as it is.</summary>
public sealed class PostgresFixture : IDisposable
{
    private readonly Lazy<Task<PostgresPod>> pod = new(PostgresPod.SetUpAsync);

    public void Dispose()
    {
        if (pod.IsValueCreated && pod.Value.IsCompletedSuccessfully)
        {
            pod.Value.Result.Dispose();
        }
    }

    /// <summary>The server; it is started for the first that asks.</summary>
    internal Task<PostgresPod> ServerAsync() => pod.Value;
}
