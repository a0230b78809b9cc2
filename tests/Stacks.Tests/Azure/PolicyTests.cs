namespace Payments.Infra.Stacks.Tests.Azure;

/// <summary>What Azure Policy watches, and that it stops nothing.</summary>
public sealed class PolicyTests
{
    private const string Assignment = "azure-native:authorization:PolicyAssignment";

    [Fact]
    public async Task Policies_watch_and_stop_nothing()
    {
        var assignments = (await PlannedObjects.OfStackAsync("prod")).Resources.Where(resource => resource.Type == Assignment).ToList();

        Assert.NotEmpty(assignments);
        Assert.All(assignments, assignment => Assert.Equal("Audit", (string?)assignment.At("parameters.effect.value")));
    }

    [Fact]
    public async Task An_image_of_another_registry_is_refused_where_a_stack_says_so()
    {
        var assignments = (await PlannedObjects.OfStackAsync("prod", AzureSection.Of("prod", """{"policies":"deny"}"""))).Resources
            .Where(resource => resource.Type == Assignment)
            .ToDictionary(resource => resource.Name, resource => (string?)resource.At("parameters.effect.value"));

        Assert.Equal(("Deny", "Audit"), (assignments["policies-allowed-images"], assignments["policies-pod-security"]));
    }

    [Fact]
    public async Task No_namespace_of_the_platform_is_left_out()
    {
        var planned = await PlannedObjects.OfStackAsync("prod");

        var own = planned.OfKind("Namespace").Select(item => (string)item["metadata"]!["name"]!).ToHashSet(StringComparer.Ordinal);
        Assert.NotEmpty(own);
        Assert.All(
            planned.Resources.Where(resource => resource.Type == Assignment),
            assignment => Assert.DoesNotContain(
                assignment.At("parameters.excludedNamespaces.value")!.AsArray().Select(name => (string)name!), own.Contains));
    }

    [Theory]
    [InlineData("prod", """{"policies":"none"}""")]
    [InlineData("dev", "{}")]
    public async Task Without_policies_nothing_is_assigned(string stack, string azure) => Assert.DoesNotContain(
        (await PlannedObjects.OfStackAsync(stack, AzureSection.Of(stack, azure))).Resources, resource => resource.Type == Assignment);
}
