using Payments.Infra.Semantics.Tests.Programs;
using Payments.Infra.Semantics.Tests.Ways;
using Pulumi;

namespace Payments.Infra.Semantics.Tests;

/// <summary>Every failure ends the program, and says the same wherever it runs.</summary>
[Collection(OneEnvironment.Name)]
public sealed class FailureTests
{
    private const int Patience = 30_000;
    private const string NamesNone = "it names no resource, and may tell the failure of a value for each that needed it.";

    [Theory(Timeout = Patience)]
    [EveryWay]
    public async Task An_exception_in_an_apply_is_told(Way way) =>
        Assert.Contains((await ProgramResult.OfAsync(way, ThrowingApply)).Errors, error => error.Contains("boom", StringComparison.Ordinal));

    [Theory(Timeout = Patience)]
    [EveryWay(Official = NamesNone)]
    public async Task An_exception_in_an_apply_names_the_resource_that_needed_the_value(Way way) =>
        Assert.StartsWith(
            "test:index:Widget resource 'widget': error serializing property \"label\": boom", await ErrorOf(way, ThrowingApply), StringComparison.Ordinal);

    internal static Task ThrowingApply(Facts facts)
    {
        _ = new Widget("widget", new WidgetArgs { Label = Output.Create("a").Apply(string (_) => throw new InvalidOperationException("boom")) });
        return Task.CompletedTask;
    }

    [Theory(Timeout = Patience)]
    [EveryWay]
    public async Task A_missing_required_argument_is_named(Way way) =>
        Assert.Contains(
            "[Input] Payments.Infra.Semantics.Tests.Programs.StrictArgs.Size is required but was not given a value",
            await ErrorOf(way, Missing),
            StringComparison.Ordinal);

    internal static Task Missing(Facts facts)
    {
        _ = new CustomResource("test:index:Strict", "strict", new StrictArgs(), options: null);
        return Task.CompletedTask;
    }

    [Theory(Timeout = Patience)]
    [EveryWay]
    public async Task A_task_among_the_inputs_says_how_to_wrap_it(Way way) =>
        Assert.Contains("Tasks are not allowed inside ResourceArgs", await ErrorOf(way, TaskInput), StringComparison.Ordinal);

    internal static Task TaskInput(Facts facts)
    {
        _ = new Widget("widget", new WidgetArgs { Any = Task.FromResult(1) });
        return Task.CompletedTask;
    }

    [Theory(Timeout = Patience)]
    [EveryWay]
    public async Task A_value_of_a_type_that_cannot_travel_is_named_with_its_property(Way way)
    {
        var error = await ErrorOf(way, DateInput);

        Assert.Contains("error serializing property \"any\"", error, StringComparison.Ordinal);
        Assert.Contains("System.DateTime", error, StringComparison.Ordinal);
    }

    [Theory(Timeout = Patience)]
    [EveryWay(Official = NamesNone)]
    public async Task A_value_of_a_type_that_cannot_travel_is_named_with_its_resource(Way way) =>
        Assert.StartsWith("test:index:Widget resource 'widget': ", await ErrorOf(way, DateInput), StringComparison.Ordinal);

    internal static Task DateInput(Facts facts)
    {
        _ = new Widget("widget", new WidgetArgs { Any = DateTime.UnixEpoch });
        return Task.CompletedTask;
    }

    [Theory(Timeout = Patience)]
    [EveryWay]
    public async Task A_dictionary_of_arguments_refuses_a_value_of_another_type_at_once(Way way) =>
        Assert.Contains("System.DateTime", await ErrorOf(way, DateInDictionary), StringComparison.Ordinal);

    internal static Task DateInDictionary(Facts facts)
    {
        _ = new DictionaryResourceArgs(ImmutableDictionary<string, object?>.Empty.Add("when", DateTime.UnixEpoch));
        return Task.CompletedTask;
    }

    [Theory(Timeout = Patience)]
    [EveryWay]
    public async Task A_component_takes_a_provider_or_providers(Way way) =>
        Assert.Contains(
            "Do not supply both 'provider' and 'providers' options to a ComponentResource.", await ErrorOf(way, BothProviders), StringComparison.Ordinal);

    internal static Task BothProviders(Facts facts)
    {
        var provider = new ProviderResource("test", "provider", ResourceArgs.Empty, options: null);
        _ = new Group("group", new ComponentResourceOptions { Provider = provider, Providers = { provider } });
        return Task.CompletedTask;
    }

    [Theory(Timeout = Patience)]
    [EveryWay]
    public async Task A_transformation_that_throws_fails_the_program(Way way) =>
        Assert.Contains("no such rule", await ErrorOf(way, ThrowingTransformation), StringComparison.Ordinal);

    internal static Task ThrowingTransformation(Facts facts)
    {
        _ = new Widget("widget", null, new CustomResourceOptions
        {
            ResourceTransformations = { _ => throw new InvalidOperationException("no such rule") },
        });
        return Task.CompletedTask;
    }

    [Theory(Timeout = Patience)]
    [EveryWay(Official = "it ends with the first failure.")]
    public async Task Every_independent_failure_is_told(Way way) =>
        Assert.Equal(
            ["'one'", "'two'"],
            (await ProgramResult.OfAsync(way, TwoFailures)).Errors.Select(error => error.Split(' ')[2].TrimEnd(':')).Order(StringComparer.Ordinal));

    internal static Task TwoFailures(Facts facts)
    {
        _ = new Widget("two", new WidgetArgs { Any = DateTime.UnixEpoch });
        _ = new Widget("one", new WidgetArgs { Any = DateTime.UnixEpoch });
        return Task.CompletedTask;
    }

    [Theory(Timeout = Patience)]
    [EveryWay(Official = NamesNone)]
    public async Task What_depends_on_a_failed_resource_does_not_tell_its_failure_again(Way way) =>
        Assert.Contains("'bad'", await ErrorOf(way, Dependents), StringComparison.Ordinal);

    internal static Task Dependents(Facts facts)
    {
        var bad = new Widget("bad", new WidgetArgs { Any = DateTime.UnixEpoch });
        _ = new Widget("dependent", new WidgetArgs { Label = bad.Computed });
        _ = new Widget("child", null, new CustomResourceOptions { Parent = bad });
        return Task.CompletedTask;
    }

    [Theory(Timeout = Patience)]
    [EveryWay]
    public async Task An_exception_of_the_program_is_told(Way way) =>
        Assert.Contains("System.InvalidOperationException: the end", await ErrorOf(way, Throwing), StringComparison.Ordinal);

    internal static Task Throwing(Facts facts) => throw new InvalidOperationException("the end");

    [Theory(Timeout = Patience)]
    [EveryWay]
    public async Task An_alias_that_contradicts_itself_is_refused(Way way) =>
        Assert.Contains("Alias should not specify both Urn and Name", await ErrorOf(way, BadAlias), StringComparison.Ordinal);

    internal static Task BadAlias(Facts facts)
    {
        _ = new Widget("widget", null, new CustomResourceOptions { Aliases = { new Alias { Urn = "urn:pulumi:dev::demo::a:b:C::d", Name = "old" } } });
        return Task.CompletedTask;
    }

    private static async Task<string> ErrorOf(Way way, Func<Facts, Task> program) =>
        Assert.Single((await ProgramResult.OfAsync(way, program)).Errors);
}
