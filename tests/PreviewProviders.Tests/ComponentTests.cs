using Payments.Infra.Preview.Engine.Providers;
using Payments.Infra.Preview.Values;

namespace Payments.Infra.PreviewProviders.Tests;

public sealed class ComponentTests
{
    private const string Group = "kubernetes:yaml/v2:ConfigGroup";

    [Fact]
    public void Objects_of_a_text_are_parts_that_wait_for_their_namespace()
    {
        const string Text =
            "apiVersion: v1\nkind: ConfigMap\nmetadata: {name: c, namespace: pay}\n---\napiVersion: v1\nkind: Namespace\nmetadata: {name: pay}\n";

        var parts = Construct(Group, ("yaml", Text)).Parts;

        Assert.Equal(["kubernetes:core/v1:Namespace g:pay", "kubernetes:core/v1:ConfigMap g:pay/c"], parts.Select(part => $"{part.Type} {part.Name}"));
        Assert.Equal([0], parts[1].DependsOn.ToArray());
    }

    [Fact]
    public void What_lives_in_a_namespace_and_names_none_gets_the_default_one()
    {
        var part = Construct(Group, ("yaml", "apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: c\n"), ("resourcePrefix", "")).Parts.Single();

        Assert.Equal("default/c", part.Name);
        Assert.Equal(Values.Map(("name", "c"), ("namespace", "default")), part.Inputs["metadata"]);
    }

    [Fact]
    public void Kinds_of_an_unknown_scope_are_warned_of()
    {
        var result = Construct(Group, ("yaml", "apiVersion: demo.example/v1\nkind: Widget\nmetadata:\n  name: w\n"));

        Assert.StartsWith(
            "Unable to determine whether the following kinds are namespaced without a reachable cluster or a matching CustomResourceDefinition, so they are "
                + "rendered without a namespace: demo.example/v1, Kind=Widget. ",
            result.Remarks.Single().Message,
            StringComparison.Ordinal);
    }

    [Fact]
    public void Lists_are_taken_apart_and_waiting_can_be_left_out()
    {
        var secret = Values.Object("v1", "Secret").With("metadata", Values.Map(("name", "s"))).With("data", Values.Map(("a", "b")));

        var result = Construct(Group, ("objs", Values.List(Values.Object("v1", "List").With("items", Values.List(secret)))), ("skipAwait", true));

        var part = result.Parts.Single();
        Assert.Equal("g:default/s", part.Name);
        Assert.Equal(Values.Map(("pulumi.com/skipAwait", "true")), ((PropertyValue.Map)part.Inputs["metadata"]!)["annotations"]);
        Assert.IsType<PropertyValue.SecretValue>(part.Inputs["data"]);
    }

    [Fact]
    public void Inputs_that_are_not_known_leave_the_parts_open()
    {
        var result = Construct(Group, ("yaml", PropertyValue.Unknown));

        Assert.True(result.IsIncomplete);
        Assert.Equal(
            "kubernetes:yaml/v2:ConfigGroup:g -- Required input properties have unknown values. Preview is incomplete.\n", result.Remarks.Single().Message);
    }

    [Fact]
    public void A_file_that_is_not_there_is_named()
    {
        var exception = Assert.Throws<ProviderException>(() => Construct("kubernetes:yaml/v2:ConfigFile", ("file", "nope.yaml")));

        Assert.EndsWith(": reading YAML file from disk: open nope.yaml: no such file or directory", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_text_is_decoded_for_components_that_the_program_builds()
    {
        const string Text = "apiVersion: v1\nkind: ConfigMap\ndata: {a: yes}\n---\n# nothing\n";
        var request = new InvokeRequest("kubernetes:yaml:decode", Values.Map(("text", Text)), PropertyValue.Map.Empty);

        var result = ProviderRegistry.For("kubernetes", PropertyValue.Map.Empty).Invoke(request);
        Assert.Equal(Values.Map(("result", Values.List(Values.Object("v1", "ConfigMap").With("data", Values.Map(("a", true)))))), result);
    }

    private static ConstructResult Construct(string type, params (string, object)[] inputs) => ProviderRegistry.For("kubernetes", PropertyValue.Map.Empty)
        .Construct(new(type, "g", Values.Map(inputs), PropertyValue.Map.Empty, AppContext.BaseDirectory))!;
}
