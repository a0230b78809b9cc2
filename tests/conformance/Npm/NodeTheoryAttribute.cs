namespace Payments.Infra.Conformance.Tests.Npm;

/// <summary>A test that runs programs for Node.js. A machine without it, or without the packages, skips the test; on a build server that is a failure.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class NodeTheoryAttribute : TheoryAttribute
{
    public NodeTheoryAttribute()
    {
        if (NpmPackages.Missing is { } missing && Environment.GetEnvironmentVariable("CI") is not { Length: > 0 })
        {
            Skip = missing;
        }
    }
}
