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

    public static RuleGroup From(ObservedSystem system) =>
        new("redis", [], [.. system.ExpectedOf(ObservedStore.Redis, Server).Select(Down), RedisMemory]);

    private static AlertRule Down(ExpectedPods server) => new()
    {
        Name = "RedisDown",
        Expression = $"{Answering("sum", Up, server)} < {server.Count}",
        For = TimeSpan.FromMinutes(2),
        Severity = Severity.Critical,
        Summary = "Redis {{ $labels.payments_store }} does not answer",
        Description = "Or its exporter does not run. Caches are cold, and tenants' quotas are not checked meanwhile.",
        Firing = AlertCase.After(8, (Of(server), "0+0x20")).For(("namespace", Namespaces.Data), (Server, server.Value)),
        Silent = AlertCase.After(8, (Of(server), "1+0x20")),
        Gone = AlertCase.After(15, (Of(server), "1+0x3")).For(("namespace", Namespaces.Data), (Server, server.Value)),
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

    private static string Of(ExpectedPods server) => Series(Up, ("namespace", Namespaces.Data), (Server, server.Value), ("pod", "a"));

    private static string Sample(string metric) => Series(metric, ("namespace", "data"), (Server, "redis"), ("pod", "a"));
}
