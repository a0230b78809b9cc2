using Payments.Infra.Semantics.Tests.Programs;
using Payments.Infra.Semantics.Tests.Ways;
using Pulumi;

namespace Payments.Infra.Semantics.Tests;

/// <summary>Resources that wait for each other end the program, which says which ones they are.</summary>
[Collection(OneEnvironment.Name)]
public sealed class CircleTests
{
    private const int Patience = 30_000;
    private const string Hangs = "it waits for ever.";
    private const string First = "test:index:Widget 'first'";
    private const string Second = "test:index:Widget 'second'";

    [Theory(Timeout = Patience)]
    [EveryWay(Official = Hangs)]
    public async Task By_explicit_dependencies(Way way) => Assert.Equal([$"{First} -> {Second} -> {First}"], await CirclesOf(way, Explicit));

    internal static Task Explicit(Facts facts)
    {
        var later = new DeferredOutput<Resource>();
        var first = new Widget("first", null, new CustomResourceOptions { DependsOn = later.Output });
        var second = new Widget("second", null, new CustomResourceOptions { DependsOn = first });
        later.Resolve(Output.Create<Resource>(second));
        return Task.CompletedTask;
    }

    [Theory(Timeout = Patience)]
    [EveryWay(Official = Hangs)]
    public async Task By_inputs(Way way) => Assert.Equal([$"{First} -> {Second} -> {First}"], await CirclesOf(way, Inputs));

    internal static Task Inputs(Facts facts)
    {
        var later = new DeferredOutput<string>();
        var first = new Widget("first", new WidgetArgs { Parts = { "x", later.Output.Apply(text => text + "!") } });
        var second = new Widget("second", new WidgetArgs { Tags = { ["k"] = Output.Format($"{first.Computed} and more") } });
        later.Resolve(Output.Tuple(second.Computed, Output.Create(1)).Apply(pair => Output.CreateSecret(pair.Item1)));
        return Task.CompletedTask;
    }

    [Theory(Timeout = Patience)]
    [EveryWay(Official = Hangs)]
    public async Task By_a_parent_that_is_depended_on_and_an_input_of_a_sibling(Way way) =>
        Assert.Equal([$"{First} -> {Second} -> {First}"], await CirclesOf(way, ParentAndInput));

    internal static Task ParentAndInput(Facts facts)
    {
        var group = new Group("group");
        var first = new Widget("first", null, new CustomResourceOptions { Parent = group, DependsOn = group });
        _ = new Widget("second", new WidgetArgs { Label = first.Computed }, new CustomResourceOptions { Parent = group });
        return Task.CompletedTask;
    }

    [Theory(Timeout = Patience)]
    [EveryWay(Official = Hangs)]
    public async Task By_a_parent_an_input_and_a_dependency(Way way) =>
        Assert.Equal(
            ["test:index:Widget 'child' -> test:index:Widget 'first' -> test:index:Widget 'second' -> test:index:Widget 'child'"],
            await CirclesOf(way, Mixed));

    internal static Task Mixed(Facts facts)
    {
        var later = new DeferredOutput<Resource>();
        var second = new Widget("second", null, new CustomResourceOptions { DependsOn = later.Output });
        var first = new Widget("first", new WidgetArgs { Any = second.Id.Apply(id => (object)id) });
        var child = new Widget("child", null, new CustomResourceOptions { Parent = first });
        later.Resolve(Output.Create<Resource>(child));
        return Task.CompletedTask;
    }

    [Theory(Timeout = Patience)]
    [EveryWay(Official = Hangs)]
    public async Task By_the_arguments_of_a_function(Way way) => Assert.Equal([$"{First} -> {First}"], await CirclesOf(way, Function));

    internal static Task Function(Facts facts)
    {
        var later = new DeferredOutput<object>();
        var found = Deployment.Instance.Invoke<System.Collections.Immutable.ImmutableDictionary<string, object>>(
            "test:index:find", new DictionaryInvokeArgs(System.Collections.Immutable.ImmutableDictionary<string, object?>.Empty.Add("of", later.Output)));
        var first = new Widget("first", new WidgetArgs { Label = found.Apply(result => $"{result.Count}") });
        later.Resolve(first.Computed.Apply(text => (object)text));
        return Task.CompletedTask;
    }

    [Theory(Timeout = Patience)]
    [EveryWay]
    public async Task A_slow_program_is_left_alone(Way way) => Assert.Empty((await ProgramResult.OfAsync(way, Slow)).Errors);

    internal static Task Slow(Facts facts)
    {
        var slow = Output.Create(SlowlyAsync());
        var first = new Widget("first", new WidgetArgs { Label = slow });
        _ = new Widget("second", new WidgetArgs { Label = first.Label! });
        return Task.CompletedTask;

        static async Task<string> SlowlyAsync()
        {
            await Task.Delay(TimeSpan.FromSeconds(1));
            return "done";
        }
    }

    private static async Task<IEnumerable<string>> CirclesOf(Way way, Func<Facts, Task> program)
    {
        const string Start = "Resources wait for each other: ";
        const string End = ". Remove one of these dependencies.";
        return (await ProgramResult.OfAsync(way, program)).Errors.Select(
            error => error.Replace(Start, "", StringComparison.Ordinal).Replace(End, "", StringComparison.Ordinal));
    }
}
