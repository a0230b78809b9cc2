using Payments.Infra.Stacks.Settings;
using Payments.Infra.Stacks.Updates;

namespace Payments.Infra.Stacks.Tests;

/// <summary>A store changes its mode only when somebody said what becomes of the old one.</summary>
public sealed class StoreStepsTests
{
    [Theory]
    [InlineData("redis", "operator", "azure")]
    [InlineData("postgres", "operator", "azure")]
    [InlineData("kafka", "azure", "operator")]
    public void A_change_of_mode_that_leaves_the_old_store_unmentioned_is_refused(string store, string before, string now) => Assert.Equal(
        [
            $"payments:data.{store}.mode: what is in the store of mode {before} does not move to mode {now} by itself; set whenRemoved to leave, and it stays "
                + "beside the new one until somebody deletes it, or keep the mode",
        ],
        Problems(Data(store, before), Data(store, now)));

    [Theory]
    [InlineData("leave")]
    [InlineData("delete")]
    public void A_change_of_mode_may_happen_once_it_was_said_what_becomes_of_the_old_store(string removal) =>
        Assert.Empty(Problems(Data("redis", "operator", removal), Data("redis", "azure", removal)));

    [Theory]
    [InlineData("leave", "delete")]
    [InlineData("delete", "leave")]
    public void What_becomes_of_the_old_store_is_decided_one_update_before(string before, string now) => Assert.Equal(
        [
            $"payments:data.redis.whenRemoved: the store is removed as the last update recorded, and that is {before}; for {now} update with mode operator "
                + "once more, and then change it",
        ],
        Problems(Data("redis", "operator", before), Data("redis", "azure", now)));

    [Theory]
    [InlineData("postgres", "statefulset", "operator")]
    [InlineData("redis", "operator", "statefulset")]
    public void A_change_between_two_modes_in_the_cluster_is_refused_whatever_becomes_of_the_old_store(string store, string before, string now) => Assert.Equal(
        [
            $"payments:data.{store}.mode: {before} and {now} have Services of the same names, and the engine deletes the old one last; take the stack away "
                + "first (pulumi destroy: volumes stay), and then change it",
        ],
        Problems(Data(store, before, "leave"), Data(store, now, "leave")));

    [Theory]
    [InlineData("postgres-rw")]
    [InlineData("kafka-bootstrap")]
    public async Task Two_modes_in_the_cluster_have_services_of_the_same_name_that_are_not_one_resource(string service)
    {
        Assert.NotEqual(await NameAsync("local"), await NameAsync("dev"));

        async Task<string> NameAsync(string stack) => (await PlannedObjects.OfStackAsync(stack)).Resources.Single(resource =>
            resource.Type == "kubernetes:core/v1:Service" && (string?)resource.At("metadata.name") == service).Name;
    }

    [Fact]
    public void A_store_may_stay_as_it_is() => Assert.Empty(Problems(Data("redis", "operator"), Data("redis", "operator", "delete")));

    [Fact]
    public void The_check_is_part_of_every_update() => Assert.Contains(
        UpdateSteps.Problems(Last(Data("redis", "operator")), Data("redis", "azure")),
        problem => problem.StartsWith("payments:data.redis.mode", StringComparison.Ordinal));

    private static IEnumerable<string> Problems(PaymentsSettings before, PaymentsSettings now) => StoreSteps.Problems(Last(before), now);

    private static ImmutableDictionary<string, object> Last(PaymentsSettings settings) => ImmutableDictionary<string, object>.Empty.Add(
        StoreSteps.Output, StoreSteps.Of(settings).ToImmutableDictionary(entry => entry.Key, entry => (object)entry.Value));

    private static PaymentsSettings Data(string store, string mode, string? removal = null)
    {
        var said = removal is null ? "" : $$""","whenRemoved":"{{removal}}" """;
        return Configurations.Load(("data", $$$"""{"{{{store}}}":{"mode":"{{{mode}}}"{{{said}}}}}"""));
    }
}
