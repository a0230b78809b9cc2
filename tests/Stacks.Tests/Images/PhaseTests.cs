using Payments.Infra.Preview.Values;

namespace Payments.Infra.Stacks.Tests.Images;

/// <summary>The first deployment stops where images and secrets are needed.</summary>
public sealed class PhaseTests
{
    private const string Foundation = """{"phase":"foundation"}""";

    [Theory]
    [InlineData("dev")]
    [InlineData("prod")]
    public async Task A_foundation_has_the_cluster_and_nothing_in_it(string stack)
    {
        var plan = await Previews.OfStackAsync(stack, ("target", Foundation));

        Assert.Empty(plan.Diagnostics);
        Assert.Contains(plan.Steps, step => step.State.Type == "azure-native:containerservice:ManagedCluster");
        Assert.DoesNotContain(plan.Steps, step => step.State.Type.StartsWith("kubernetes:", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("dev")]
    [InlineData("prod")]
    public async Task The_platform_changes_nothing_of_its_foundation(string stack)
    {
        var before = (await PlannedObjects.OfStackAsync(stack, ("target", Foundation))).OfAzure.ToDictionary(resource => resource.Urn);
        var after = (await PlannedObjects.OfStackAsync(stack)).OfAzure.ToDictionary(resource => resource.Urn);

        Assert.All(before, entry => Assert.Equal(entry.Value.Inputs.ToJsonString(), after[entry.Key].Inputs.ToJsonString()));
    }

    [Fact]
    public async Task The_next_update_learns_how_far_this_one_went()
    {
        Assert.Equal(new PropertyValue.Text("foundation"), (await Previews.OfStackAsync("prod", ("target", Foundation))).Outputs["phase"]);
        Assert.Equal(new PropertyValue.Text("platform"), (await Previews.OfStackAsync("prod")).Outputs["phase"]);
    }
}
