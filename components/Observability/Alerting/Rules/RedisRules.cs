using static Payments.Infra.Components.Observability.PromQl;

namespace Payments.Infra.Components.Observability.Alerting.Rules;

/// <summary>Redis in the cluster, as its exporter tells.</summary>
internal static class RedisRules
{
    private const string Up = "redis_up";
    private const string Used = "redis_memory_used_bytes";
    private const string Most = "redis_memory_max_bytes";

    public static readonly RuleGroup All = new("redis", [], [Down, Memory]);

    private static AlertRule Down => new()
    {
        Name = "RedisDown",
        Expression = $"{Up} == 0",
        For = TimeSpan.FromMinutes(1),
        Severity = Severity.Critical,
        Summary = "Redis in {{ $labels.pod }} does not answer",
        Description = "Caches are cold, and tenants' quotas are not checked meanwhile.",
        Firing = AlertCase.After(5, (Series(Up, ("namespace", "data"), ("pod", "a")), "0+0x20")).For(("namespace", "data"), ("pod", "a")),
        Silent = AlertCase.After(5, (Series(Up, ("namespace", "data"), ("pod", "a")), "1+0x20")),
    };

    private static AlertRule Memory => new()
    {
        Name = "RedisMemory",
        Expression = $"{Used} / {Most} > 0.9 and {Most} > 0",
        For = TimeSpan.FromMinutes(10),
        Severity = Severity.Warning,
        Summary = "Redis in {{ $labels.pod }} has used 90 % of its memory",
        Description = "At the limit it refuses writes or drops keys, as its policy says.",
        Firing = AlertCase.After(20, (Series(Used, ("namespace", "data"), ("pod", "a")), "95+0x30"), (Series(Most, ("namespace", "data"), ("pod", "a")), "100+0x30")).For(("namespace", "data"), ("pod", "a")),
        Silent = AlertCase.After(20, (Series(Used, ("namespace", "data"), ("pod", "a")), "95+0x30"), (Series(Most, ("namespace", "data"), ("pod", "a")), "0+0x30")),
    };
}
