using Payments.Infra.Semantics.Tests.Programs;
using Payments.Infra.Semantics.Tests.Ways;
using Pulumi;

namespace Payments.Infra.Semantics.Tests;

[Collection(OneEnvironment.Name)]
public sealed class ResourceTests
{
    [Theory]
    [EveryWay]
    public async Task Transformations_run_from_the_resource_to_its_ancestors(Way way) =>
        Assert.Equal("""{"label":"a-own-parent"}""", (await ProgramResult.OfAsync(way, Transformations)).Inputs["widget"]);

    internal static Task Transformations(Facts facts)
    {
        var group = new Group("group", new ComponentResourceOptions { ResourceTransformations = { Append("-parent") } });
        _ = new Widget("widget", new WidgetArgs { Label = "a" }, new CustomResourceOptions { Parent = group, ResourceTransformations = { Append("-own") } });
        return Task.CompletedTask;

        static ResourceTransformation Append(string suffix) => args =>
        {
            if (args.Args is WidgetArgs widget)
            {
                widget.Label = widget.Label.Apply(label => label + suffix);
            }

            return null;
        };
    }

    [Theory]
    [EveryWay]
    public async Task A_transformation_may_replace_the_inputs_but_not_the_parent(Way way) =>
        Assert.Contains(
            "Transformations cannot currently be used to change the 'parent' of a resource.",
            Assert.Single((await ProgramResult.OfAsync(way, OtherParent)).Errors),
            StringComparison.Ordinal);

    internal static Task OtherParent(Facts facts)
    {
        var group = new Group("group");
        _ = new Widget("widget", null, new CustomResourceOptions
        {
            ResourceTransformations = { args => new ResourceTransformationResult(args.Args, new CustomResourceOptions { Parent = group }) },
        });
        return Task.CompletedTask;
    }

    [Theory]
    [EveryWay]
    public async Task A_local_component_keeps_the_outputs_that_it_makes(Way way) =>
        Assert.Equal(["greeting: hello"], (await ProgramResult.OfAsync(way, OwnOutputs)).Facts);

    internal static Task OwnOutputs(Facts facts)
    {
        facts.Note("greeting", new Group("group").Greeting);
        return Task.CompletedTask;
    }

    [Theory]
    [EveryWay]
    public async Task An_id_reads_an_existing_resource(Way way) =>
        Assert.Equal(["id: w-1"], (await ProgramResult.OfAsync(way, Existing)).Facts);

    internal static Task Existing(Facts facts)
    {
        facts.Note("id", new Widget("widget", null, new CustomResourceOptions { Id = "w-1" }).Id);
        return Task.CompletedTask;
    }

    [Theory]
    [EveryWay]
    public async Task A_resource_given_to_another_is_a_resource_there(Way way) =>
        Assert.Equal("""{"any":["a resource"]}""", (await ProgramResult.OfAsync(way, Reference)).Inputs["widget"]);

    internal static Task Reference(Facts facts)
    {
        // A component: its reference has no id, which would be unknown.
        _ = new Widget("widget", new WidgetArgs { Any = new object[] { new Group("group") } });
        return Task.CompletedTask;
    }

    [Theory]
    [EveryWay]
    public async Task Merged_options_take_scalars_of_the_second_and_the_lists_of_both(Way way) =>
        Assert.Equal(
            ["ignore: [a, b]", "protect: True", "version: 2"],
            (await ProgramResult.OfAsync(way, Merged)).Facts);

    internal static Task Merged(Facts facts)
    {
        var merged = CustomResourceOptions.Merge(
            new CustomResourceOptions { Version = "1", Protect = true, IgnoreChanges = { "a" } },
            new CustomResourceOptions { Version = "2", IgnoreChanges = { "b" } });
        facts.Note("version", merged.Version);
        facts.Note("protect", merged.Protect);
        facts.Note("ignore", merged.IgnoreChanges);
        return Task.CompletedTask;
    }

    [Theory]
    [EveryWay]
    public async Task The_names_of_the_run_are_the_same(Way way) =>
        Assert.Equal(["dry: True", "organization: organization", "project: demo", "stack: dev"], (await ProgramResult.OfAsync(way, Names)).Facts);

    internal static Task Names(Facts facts)
    {
        var run = Deployment.Instance;
        facts.Note("project", run.ProjectName);
        facts.Note("stack", run.StackName);
        facts.Note("organization", run.OrganizationName);
        facts.Note("dry", run.IsDryRun);
        return Task.CompletedTask;
    }

    [Theory]
    [EveryWay]
    public async Task A_function_with_an_unknown_argument_is_not_called_and_its_result_is_unknown(Way way) =>
        Assert.Equal(["result: unknown"], (await ProgramResult.OfAsync(way, UnknownArgument)).Facts);

    internal static Task UnknownArgument(Facts facts)
    {
        var widget = new Widget("widget");
        var args = new DictionaryInvokeArgs(ImmutableDictionary<string, object?>.Empty.Add("id", widget.Computed));
        facts.Note("result", Deployment.Instance.Invoke<ImmutableDictionary<string, object>>("test:index:find", args));
        return Task.CompletedTask;
    }

    [Theory]
    [EveryWay]
    public async Task A_function_that_depends_on_a_resource_not_made_yet_is_not_called(Way way) =>
        Assert.Equal(["result: unknown"], (await ProgramResult.OfAsync(way, PendingDependency)).Facts);

    internal static Task PendingDependency(Facts facts)
    {
        var options = new InvokeOutputOptions { DependsOn = { new Widget("widget") } };
        facts.Note("result", Deployment.Instance.Invoke<ImmutableDictionary<string, object>>("test:index:find", InvokeArgs.Empty, options));
        return Task.CompletedTask;
    }
}
