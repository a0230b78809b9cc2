using Payments.Infra.Servers.Tests.Processes;

namespace Payments.Infra.Servers.Tests.Postgres;

/// <summary>A test that runs a server of PostgreSQL. A machine without one skips the test; on a build server that is a failure.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class PostgresFactAttribute : FactAttribute
{
    public PostgresFactAttribute()
    {
        if (!Programs.Has("postgres") && Environment.GetEnvironmentVariable("CI") is not { Length: > 0 })
        {
            Skip = "PostgreSQL is not on this machine; Debian's package 'postgresql' has it";
        }
    }
}
