namespace Payments.Infra.Stacks.Tests.Azure.Published;

/// <summary>A test that asks the published declarations. A machine without them skips the test; on a build server that is a failure.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class PublishedFactAttribute : FactAttribute
{
    public PublishedFactAttribute()
    {
        if (!PublishedPackages.AreThere && Environment.GetEnvironmentVariable("CI") is not { Length: > 0 })
        {
            Skip = $"Node.js or its packages are not here: '.ci/npm-packages' fetches azure-native and typescript to {PublishedPackages.Folder}";
        }
    }
}
