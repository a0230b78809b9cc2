using Moq;
using Pulumi;
using Pulumi.Testing;

namespace Payments.Infra.Components.Tests;

/// <summary>What a component makes in a cluster that is mocked.</summary>
internal sealed class Cluster
{
    private readonly List<MockResourceArgs> registered = [];

    /// <summary>Runs code that declares components.</summary>
    public static async Task<Cluster> With(Action declare)
    {
        var cluster = new Cluster();
        var mocks = new Mock<IMocks>(MockBehavior.Strict);
        mocks.Setup(mock => mock.NewResourceAsync(It.IsAny<MockResourceArgs>())).ReturnsAsync((MockResourceArgs args) => cluster.Register(args));
        mocks.Setup(mock => mock.RegisterResourceOutputs(It.IsAny<MockRegisterResourceOutputsRequest>())).Returns(Task.CompletedTask);
        await Deployment.TestAsync(mocks.Object, new TestOptions { IsPreview = false }, declare);
        return cluster;
    }

    /// <summary>The inputs of the only resource of a type.</summary>
    public Fields Only(string type) => new(type, Assert.Single(registered, args => args.Type == type).Inputs);

    private (string? Id, object State) Register(MockResourceArgs args)
    {
        lock (registered)
        {
            registered.Add(args);
        }

        var state = args.Type == "random:index/randomPassword:RandomPassword" ? args.Inputs.Add("result", "hunter2hunter2") : args.Inputs;
        return ($"{args.Name}-id", state);
    }
}
