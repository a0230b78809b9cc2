namespace Payments.Infra.House.Tests.Workflows;

/// <summary>A test that asks actionlint. A machine without it skips the test; on a build server that is a failure.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class ActionlintFactAttribute : FactAttribute
{
    public ActionlintFactAttribute()
    {
        if (Actionlint.Missing is { } missing && Environment.GetEnvironmentVariable("CI") is not { Length: > 0 })
        {
            Skip = missing;
        }
    }
}
