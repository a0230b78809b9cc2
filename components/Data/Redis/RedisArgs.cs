namespace Payments.Infra.Components.Data.Redis;

/// <summary>Inputs of a <see cref="RedisStore"/>.</summary>
public sealed class RedisArgs : DataStoreArgs
{
    /// <inheritdoc cref="RedisSettings"/>
    public RedisSettings Settings { get; init; } = new();

    /// <summary>User of the service that counts tenants' requests, and value of its pods' label <c>app</c>. Default <c>ratelimit</c>.</summary>
    public string Limiter { get; init; } = "ratelimit";
}
