namespace Payments.Infra.Stacks.Tests.Observability;

/// <summary>A test that asks promtool. A machine without it skips the test; on a build server that is a failure.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class PromtoolFactAttribute : FactAttribute
{
    public PromtoolFactAttribute()
    {
        if (!Promtool.IsThere && Environment.GetEnvironmentVariable("CI") is not { Length: > 0 })
        {
            Skip = "promtool is not on this machine; Debian's package 'prometheus' has it";
        }
    }
}
