using Pulumi;
using Pulumi.Utilities;

namespace Payments.Infra.Sdk.Tests;

public sealed class InputTests
{
    [Fact]
    public async Task A_list_takes_plain_values_outputs_and_other_lists()
    {
        InputList<string> more = new[] { "c", "d" };
        InputList<string> list = ["a", Output.Create("b"), more];

        Assert.Equal(["a", "b", "c", "d"], (await OutputUtilities.GetValueAsync(list.ToOutput())).ToArray());
    }

    [Fact]
    public async Task A_list_appended_to_does_not_change_the_list_it_came_from()
    {
        var first = new InputList<int> { 1 };

        var both = first.Concat([2]);
        first.Add(3);

        Assert.Equal(3, (await OutputUtilities.GetValueAsync(both.ToOutput())).Sum());
    }

    [Fact]
    public async Task An_unknown_list_has_no_elements_yet()
    {
        InputList<int> list = OutputUtilities.CreateUnknown(ImmutableArray.Create(1));

        Assert.Equal(0, await CountAsync(list));
    }

    [Fact]
    public void A_list_has_no_synchronous_elements() =>
        Assert.Throws<NotSupportedException>(() =>
        {
            foreach (var _ in new InputList<int> { 1 })
            {
            }
        });

    [Fact]
    public async Task A_map_takes_plain_values_and_outputs()
    {
        var map = new InputMap<object> { ["a"] = "b", ["n"] = 1, ["o"] = Output.Create("c").Apply(value => (object)value) };

        var values = await OutputUtilities.GetValueAsync(map.ToOutput());
        Assert.Equal(["a", "n", "o"], values.Keys.Order());
    }

    [Fact]
    public async Task A_map_accepts_an_equal_value_for_a_key_it_has()
    {
        var map = new InputMap<string> { ["a"] = "x" };
        map["a"] = Output.CreateSecret("x");

        Assert.True(await Output.IsSecretAsync(map.ToOutput()));
    }

    [Fact]
    public async Task A_map_refuses_another_value_for_a_key_it_has_when_it_is_resolved()
    {
        var map = new InputMap<string> { ["a"] = "x" };
        map["a"] = "y";

        var error = await Assert.ThrowsAsync<ArgumentException>(() => OutputUtilities.GetValueAsync(map.ToOutput()));
        Assert.Equal("Key 'a' already exists in the map with a different value.", error.Message);
    }

    [Fact]
    public async Task A_map_refuses_a_whole_map_with_a_key_it_has_even_if_the_values_are_equal()
    {
        var map = new InputMap<string> { ["a"] = "x" };
        map.AddRange(new InputMap<string> { ["a"] = "x" });

        var error = await Assert.ThrowsAsync<ArgumentException>(() => OutputUtilities.GetValueAsync(map.ToOutput()));
        Assert.Contains("Key: 'a'", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Merged_maps_keep_the_value_of_the_second()
    {
        var merged = InputMap<string>.Merge(new() { ["a"] = "x", ["b"] = "z" }, new() { ["a"] = "y" });

        Assert.Equal("y", (await OutputUtilities.GetValueAsync(merged.ToOutput()))["a"]);
    }

    [Fact]
    public async Task A_null_input_counts_as_the_default()
    {
        Input<int>? nothing = null;

        Assert.Equal(0, await OutputUtilities.GetValueAsync(nothing.ToOutput()));
    }

    [Fact]
    public async Task A_union_remembers_which_type_it_was_given()
    {
        InputUnion<int, string> port = "http";

        Assert.True((await OutputUtilities.GetValueAsync(port.ToOutput())).IsT1);
    }

    [Fact]
    public void A_union_refuses_to_be_read_as_the_other_type() =>
        Assert.Throws<InvalidOperationException>(() => Union<int, string>.FromT0(1).AsT1);

    private static async Task<int> CountAsync<T>(InputList<T> list)
    {
        var count = 0;
        await foreach (var _ in list)
        {
            count++;
        }

        return count;
    }
}
