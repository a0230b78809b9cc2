using Moq;
using Pulumi;
using Pulumi.Testing;
using Pulumi.Utilities;

namespace Payments.Infra.Sdk.Tests;

public sealed class MocksTests
{
    private readonly Mock<IMocks> mocks = new();
    private readonly List<MockResourceArgs> seen = [];

    public MocksTests() => mocks
        .Setup(mock => mock.NewResourceAsync(It.IsAny<MockResourceArgs>()))
        .ReturnsAsync((MockResourceArgs args) =>
        {
            lock (seen)
            {
                seen.Add(args);
            }

            return ($"{args.Name}-id", args.Inputs);
        });

    [Fact]
    public async Task A_mock_sees_type_name_and_inputs()
    {
        await TestAsync(() => { _ = new Widget("widget", new WidgetArgs { Size = 3 }); });

        var args = Assert.Single(seen);
        Assert.Equal(("test:index:Widget", "widget", 3.0), (args.Type, args.Name, args.Inputs["size"]));
    }

    [Fact]
    public async Task A_mock_sees_secrets_plain_and_no_property_with_an_unknown_inside()
    {
        await TestAsync(
            () => { _ = new Widget("widget", new WidgetArgs { Label = Output.CreateSecret("hush"), Parts = ["a", OutputUtilities.CreateUnknown("b")] }); });

        Assert.Equal(["label"], Assert.Single(seen).Inputs.Keys);
        Assert.Equal("hush", seen[0].Inputs["label"]);
    }

    [Fact]
    public async Task The_state_of_a_mock_resolves_the_outputs()
    {
        Widget? widget = null;
        await TestAsync(() => widget = new Widget("widget", new WidgetArgs { Parts = ["a"] }));

        Assert.Equal("widget-id", await OutputUtilities.GetValueAsync(widget!.Id));
        Assert.Equal(["a"], (await OutputUtilities.GetValueAsync(widget.Parts)).ToArray());
    }

    [Theory]
    [InlineData(true, false)]
    [InlineData(false, true)]
    public async Task What_a_mock_leaves_out_is_unknown_in_a_preview_alone(bool isPreview, bool isKnown)
    {
        Widget? widget = null;
        await Deployment.TestAsync(mocks.Object, new TestOptions { IsPreview = isPreview }, () => { widget = new Widget("widget"); });

        Assert.Equal(isKnown, await OutputUtilities.GetIsKnownAsync(widget!.Label));
    }

    [Fact]
    public async Task Resources_come_back_in_the_order_they_were_made_without_the_stack()
    {
        var resources = await TestAsync(() =>
        {
            _ = new Widget("b");
            _ = new Widget("a");
        });

        Assert.Equal(["b", "a"], resources.Select(resource => resource.GetResourceName()));
    }

    [Fact]
    public async Task A_stack_class_comes_back_first()
    {
        var resources = await Deployment.TestAsync<SmallStack>(mocks.Object);

        Assert.IsType<SmallStack>(resources[0]);
        Assert.Equal("project-stack", resources[0].GetResourceName());
    }

    [Fact]
    public async Task A_urn_has_the_outermost_parent_type_as_prefix()
    {
        Widget? widget = null;
        await TestAsync(() => widget = new Widget("widget", null, new CustomResourceOptions { Parent = new Group("group") }));

        Assert.Equal("urn:pulumi:stack::project::pulumi:pulumi:Stack$test:index:Widget::widget", await OutputUtilities.GetValueAsync(widget!.Urn));
    }

    [Fact]
    public async Task One_failure_is_one_exception()
    {
        var error = await Assert.ThrowsAsync<RunException>(() => TestAsync(() => throw new RunException("boom")));

        Assert.Equal("boom", error.Message);
    }

    [Fact]
    public async Task Several_failures_come_together()
    {
        var error = await Assert.ThrowsAsync<AggregateException>(() => TestAsync(() =>
        {
            _ = new Widget("one", new WidgetArgs { Any = (object)1.5m });
            _ = new Widget("two", new WidgetArgs { Any = (object)1.5m });
        }));

        Assert.Equal(2, error.InnerExceptions.OfType<RunException>().Count());
    }

    [Fact]
    public async Task A_mock_that_throws_fails_the_test()
    {
        mocks.Setup(mock => mock.NewResourceAsync(It.IsAny<MockResourceArgs>())).ThrowsAsync(new NotSupportedException("unexpected"));

        var error = await Assert.ThrowsAsync<RunException>(() => TestAsync(() => { _ = new Widget("widget"); }));
        Assert.Contains("unexpected", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_resource_given_to_another_arrives_as_a_resource()
    {
        await TestAsync(() => { _ = new Widget("second", new WidgetArgs { Any = new Widget("first") }); });

        var other = Assert.IsAssignableFrom<Resource>(seen.Single(args => args.Name == "second").Inputs["any"]);
        Assert.Equal("first", other.GetResourceName());
    }

    [Fact]
    public async Task Outputs_that_a_component_registers_reach_the_mock()
    {
        var registered = new List<MockRegisterResourceOutputsRequest>();
        mocks.Setup(mock => mock.RegisterResourceOutputs(It.IsAny<MockRegisterResourceOutputsRequest>()))
            .Callback(registered.Add).Returns(Task.CompletedTask);
        await Deployment.TestAsync<SmallStack>(mocks.Object);

        Assert.Equal("widget-id", await OutputUtilities.GetValueAsync(Assert.Single(registered).Outputs["id"]));
    }

    private Task<ImmutableArray<Resource>> TestAsync(Action program) => Deployment.TestAsync(mocks.Object, new TestOptions(), program);

    private sealed class SmallStack : Stack
    {
        public SmallStack() => Id = new Widget("widget").Id;

        [Output("id")]
        public Output<string> Id { get; private set; }
    }
}
