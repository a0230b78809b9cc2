using Payments.Infra.Servers.Tests.Processes;

namespace Payments.Infra.Servers.Tests.Redis;

/// <summary>Tests that run a server of Valkey or Redis. A machine without one skips them; on a build server that is a failure.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class RedisTheoryAttribute : TheoryAttribute
{
    public RedisTheoryAttribute()
    {
        if (!Programs.Has(Programs.OfValkey("server")) && Environment.GetEnvironmentVariable("CI") is not { Length: > 0 })
        {
            Skip = "neither Valkey nor Redis is on this machine; Debian's package 'redis-server' has the latter";
        }
    }
}
