using Pulumi;
using Pulumi.Utilities;

namespace Payments.Infra.Sdk.Tests;

public sealed class OutputTests
{
    [Fact]
    public async Task Apply_gives_what_the_function_makes_of_a_known_value() =>
        Assert.Equal(42, await OutputUtilities.GetValueAsync(Output.Create(41).Apply(value => value + 1)));

    [Fact]
    public async Task Apply_does_not_run_its_function_while_the_value_is_unknown()
    {
        var ran = false;

        var result = OutputUtilities.CreateUnknown(1).Apply(value => ran = true);

        Assert.False(await OutputUtilities.GetIsKnownAsync(result));
        Assert.False(ran);
    }

    [Fact]
    public async Task Apply_stays_secret_when_its_source_is() =>
        Assert.True(await Output.IsSecretAsync(Output.CreateSecret("a").Apply(value => value + "b")));

    [Fact]
    public async Task Apply_is_secret_when_the_inner_output_is() =>
        Assert.True(await Output.IsSecretAsync(Output.Create("a").Apply(value => Output.CreateSecret(value))));

    [Fact]
    public async Task Apply_stays_secret_while_unknown() =>
        Assert.True(await Output.IsSecretAsync(Output.CreateSecret(OutputUtilities.CreateUnknown("a")).Apply(value => value.Length)));

    [Fact]
    public async Task Apply_of_a_function_that_returns_no_output_gives_the_known_default()
    {
        var result = Output.Create(1).Apply(_ => (Output<string>?)null);

        Assert.True(await OutputUtilities.GetIsKnownAsync(result));
        Assert.Null(await OutputUtilities.GetValueAsync(result));
    }

    [Fact]
    public async Task Apply_waits_for_an_asynchronous_action()
    {
        var ran = false;

        await OutputUtilities.GetValueAsync(Output.Create(1).Apply(async _ =>
        {
            await Task.Yield();
            ran = true;
        }));

        Assert.True(ran);
    }

    [Fact]
    public async Task All_is_unknown_when_one_of_its_values_is() =>
        Assert.False(await OutputUtilities.GetIsKnownAsync(Output.All(Output.Create(1), OutputUtilities.CreateUnknown(2))));

    [Fact]
    public async Task All_is_secret_when_one_of_its_values_is() =>
        Assert.True(await Output.IsSecretAsync(Output.All(Output.Create(1), Output.CreateSecret(2))));

    [Fact]
    public async Task All_of_nothing_is_an_empty_list() =>
        Assert.Empty(await OutputUtilities.GetValueAsync(Output.All(Array.Empty<Output<int>>())));

    [Fact]
    public async Task Tuple_takes_values_of_several_types() =>
        Assert.Equal((1, "a", true), await OutputUtilities.GetValueAsync(Output.Tuple(Output.Create(1), Output.Create("a"), Output.Create(true))));

    [Fact]
    public async Task Unsecret_shows_a_secret() =>
        Assert.False(await Output.IsSecretAsync(Output.Unsecret(Output.CreateSecret(1))));

    [Fact]
    public async Task Format_fills_plain_values_inputs_and_outputs_into_the_text()
    {
        Input<int> port = 8080;
        var text = Output.Format($"{"http"}://{Output.Create("host")}:{port}/{(string?)null}{1.5}");

        Assert.Equal("http://host:8080/1.5", await OutputUtilities.GetValueAsync(text));
    }

    [Fact]
    public async Task Format_is_secret_when_a_hole_is() =>
        Assert.True(await Output.IsSecretAsync(Output.Format($"{Output.CreateSecret("a")}")));

    [Fact]
    public async Task Json_text_holds_the_values_of_nested_outputs()
    {
        var value = Output.Create(new Dictionary<string, object> { ["a"] = Output.Create(1), ["b"] = (Input<string>)"x" });

        Assert.Equal("""{"a":1,"b":"x"}""", await OutputUtilities.GetValueAsync(Output.JsonSerialize(value)));
    }

    [Fact]
    public async Task Json_text_is_secret_when_a_nested_output_is() =>
        Assert.True(await Output.IsSecretAsync(Output.JsonSerialize(Output.Create(new[] { Output.CreateSecret(1) }))));

    [Fact]
    public async Task Json_text_is_unknown_when_a_nested_output_is() =>
        Assert.False(await OutputUtilities.GetIsKnownAsync(Output.JsonSerialize(Output.Create(new[] { OutputUtilities.CreateUnknown(1) }))));

    [Fact]
    public async Task A_deferred_output_takes_the_value_it_is_resolved_to()
    {
        var deferred = new DeferredOutput<int>();
        deferred.Resolve(Output.CreateSecret(7));

        Assert.Equal(7, await OutputUtilities.GetValueAsync(deferred.Output));
        Assert.True(await Output.IsSecretAsync(deferred.Output));
    }

    [Fact]
    public void A_deferred_output_is_resolved_once()
    {
        var deferred = new DeferredOutput<int>();
        deferred.Resolve(Output.Create(1));

        Assert.Throws<InvalidOperationException>(() => deferred.Resolve(Output.Create(2)));
    }

    [Fact]
    public void ToString_explains_instead_of_showing_a_value() =>
        Assert.Contains("Output.Format", Output.Create("a").ToString(), StringComparison.Ordinal);
}
