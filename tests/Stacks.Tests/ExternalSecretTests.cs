using System.Text.Json.Nodes;

namespace Payments.Infra.Stacks.Tests;

/// <summary>External Secrets' webhook takes every object that a stack asks it with.</summary>
public sealed class ExternalSecretTests
{
    [Theory]
    [InlineData("local")]
    [InlineData("dev")]
    [InlineData("prod")]
    public async Task Every_external_secret_copies_something(string stack) =>
        Assert.Empty((await PlannedObjects.OfStackAsync(stack)).OfKind("ExternalSecret").Where(CopiesNothing).Select(PlannedObjects.Name));

    [Fact]
    public async Task A_file_without_a_password_is_a_secret_of_the_program_and_not_of_the_vault()
    {
        var objects = await PlannedObjects.OfStackAsync("prod");

        Assert.True(objects.Has("Secret", "redis-counts-acl"));
        Assert.False(objects.Has("ExternalSecret", "redis-counts-acl"));
    }

    /// <summary>The webhook asks for data or dataFrom, and an empty list is neither.</summary>
    private static bool CopiesNothing(JsonObject item) =>
        item["spec"] is not JsonObject spec || (spec["data"] is not JsonArray { Count: > 0 } && spec["dataFrom"] is not JsonArray { Count: > 0 });
}
