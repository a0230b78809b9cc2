namespace Payments.Infra.Conformance.Tests.Npm;

/// <summary>A test that runs programs for Node.js; skipped without it or the packages, and a failure then on a build server.</summary>
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
