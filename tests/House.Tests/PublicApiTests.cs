using Payments.Infra.Components.Kit;
using Payments.Infra.House.Tests.Sources;
using PublicApiGenerator;

namespace Payments.Infra.House.Tests;

/// <summary>What <c>components</c> offers is as small as the program needs, and grows only on purpose.</summary>
public sealed class PublicApiTests
{
    private const string Approved = "tests/House.Tests/components-api.txt";

    /// <summary>Set UPDATE_API to accept what there is.</summary>
    [Fact]
    public void The_public_api_of_components_is_the_approved_one()
    {
        var api = typeof(PlatformComponent).Assembly.GeneratePublicApi(new ApiGeneratorOptions { IncludeAssemblyAttributes = false }) + "\n";
        if (Environment.GetEnvironmentVariable("UPDATE_API") is { Length: > 0 })
        {
            File.WriteAllText(Repository.PathOf(Approved), api);
            return;
        }

        var approved = File.ReadAllText(Repository.PathOf(Approved));
        Assert.True(api == approved, $"""
            The public API of components is not what {Approved} says:
            {string.Join('\n', Difference(approved.Split('\n'), api.Split('\n')))}
            Make internal what no other project needs. To accept the rest: UPDATE_API=1 dotnet test tests/House.Tests --filter PublicApi
            """);
    }

    private static IEnumerable<string> Difference(string[] approved, string[] api) =>
        [.. approved.Except(api).Select(line => $"- {line.Trim()}"), .. api.Except(approved).Select(line => $"+ {line.Trim()}")];
}
