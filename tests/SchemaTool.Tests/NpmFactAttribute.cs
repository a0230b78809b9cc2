namespace Payments.Infra.SchemaTool.Tests;

/// <summary>A test that asks the published packages. A machine without them skips the test; on a build server that is a failure.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class NpmFactAttribute : FactAttribute
{
    public NpmFactAttribute()
    {
        if (!NpmPackages.AreThere && Environment.GetEnvironmentVariable("CI") is not { Length: > 0 })
        {
            Skip = $"the npm packages are not in {NpmPackages.Folder}; '.ci/npm-packages' fetches them";
        }
    }
}
