using static Payments.Infra.Components.Observability.PromQl;

namespace Payments.Infra.Components.Observability.Alerting.Rules;

/// <summary>Redis in the cluster, by metrics of its exporter.</summary>
internal static class RedisRules
{
    private const string Up = "redis_up";
    private const string Used = "redis_memory_used_bytes";
    private const string Most = "redis_memory_max_bytes";

    /// <summary>Label of metrics that names the server.</summary>
    private const string Server = "payments_store";

    public static readonly RuleGroup All = new("redis", [], [RedisDown, RedisMemory]);

    private static AlertRule RedisDown => new()
    {
        Name = "RedisDown",
        Expression = $"max by (namespace, {Server}) ({Up}) == 0",
        For = TimeSpan.FromMinutes(1),
        Severity = Severity.Critical,
        Summary = "Redis {{ $labels.payments_store }} does not answer",
        Description = "Caches are cold, and tenants' quotas are not checked meanwhile.",
        Firing = AlertCase.After(5, (Sample(Up), "0+0x20")).For(("namespace", "data"), (Server, "redis")),
        Silent = AlertCase.After(5, (Sample(Up), "1+0x20")),
    };

    private static AlertRule RedisMemory => new()
    {
        Name = "RedisMemory",
        Expression = $"max by (namespace, {Server}) ({Used} / {Most}) > 0.9 and max by (namespace, {Server}) ({Most}) > 0",
        For = TimeSpan.FromMinutes(10),
        Severity = Severity.Warning,
        Summary = "Redis {{ $labels.payments_store }} has used 90 % of its memory",
        Description = "At the limit it refuses writes or drops keys, as its policy says.",
        Firing = AlertCase.After(20, (Sample(Used), "95+0x30"), (Sample(Most), "100+0x30")).For(("namespace", "data"), (Server, "redis")),
        Silent = AlertCase.After(20, (Sample(Used), "95+0x30"), (Sample(Most), "0+0x30")),
    };

    private static string Sample(string metric) => Series(metric, ("namespace", "data"), (Server, "redis"), ("pod", "a"));
}
