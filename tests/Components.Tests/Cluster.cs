using System.Text.Json;
using Moq;
using Payments.Infra.Analysis.Cluster;
using Payments.Infra.Components.Tests.Azure;
using Pulumi;
using Pulumi.Testing;

namespace Payments.Infra.Components.Tests;

/// <summary>What a component makes in a cluster that is mocked, and that refuses custom objects as a real one does.</summary>
internal sealed class Cluster
{
    private readonly List<MockResourceArgs> registered = [];

    /// <summary>Runs code that declares components.</summary>
    public static async Task<Cluster> With(Action declare)
    {
        var cluster = new Cluster();
        var mocks = new Mock<IMocks>(MockBehavior.Strict);
        mocks.Setup(mock => mock.NewResourceAsync(It.IsAny<MockResourceArgs>())).ReturnsAsync((MockResourceArgs args) => cluster.Register(args));
        mocks.Setup(mock => mock.CallAsync(It.IsAny<MockCallArgs>())).ReturnsAsync((MockCallArgs args) => AzureAnswers.Call(args));
        mocks.Setup(mock => mock.RegisterResourceOutputs(It.IsAny<MockRegisterResourceOutputsRequest>())).Returns(Task.CompletedTask);
        await Deployment.TestAsync(mocks.Object, new TestOptions { IsPreview = false }, declare);
        return cluster;
    }

    /// <summary>The inputs of the only resource of a type.</summary>
    public Fields Only(string type) => new(type, Assert.Single(registered, args => args.Type == type).Inputs);

    /// <summary>The inputs of all resources of a type.</summary>
    public IEnumerable<Fields> All(string type) => registered.Where(args => args.Type == type).Select(args => new Fields($"{type} {args.Name}", args.Inputs));

    /// <summary>The inputs of the resource of a type and name in the program.</summary>
    public Fields Called(string type, string name) => new($"{type} {name}", Assert.Single(registered, args => args.Type == type && args.Name == name).Inputs);

    /// <summary>The inputs of the object of a type and Kubernetes name; null when there is none.</summary>
    public Fields? Find(string type, string name) => registered
        .Where(args => args.Type == type)
        .Select(args => new Fields($"{type} {name}", args.Inputs))
        .SingleOrDefault(fields => (string?)fields["metadata.name"] == name);

    /// <summary>The inputs of the object of a type and Kubernetes name.</summary>
    public Fields Named(string type, string name) => Find(type, name) ?? throw new InvalidOperationException($"There is no {type} '{name}'.");

    /// <summary>Everything: type, name in the program, and inputs as text.</summary>
    public IEnumerable<(string Type, string Name, string Text)> Registered =>
        registered.Select(args => (args.Type!, args.Name!, new Fields(args.Type!, args.Inputs).Text()));

    /// <summary>What there is, by type and name in the program.</summary>
    public List<string> Names() => [.. registered.Select(args => $"{args.Type} {args.Name}")];

    /// <summary>The inputs of everything, as text that two equal clusters share.</summary>
    public string Text() => string.Join("\n", registered.OrderBy(args => $"{args.Type} {args.Name}", StringComparer.Ordinal)
        .Select(args => $"{args.Type} {args.Name}: {new Fields(args.Type!, args.Inputs).Text()}"));

    private (string? Id, object State) Register(MockResourceArgs args)
    {
        lock (registered)
        {
            registered.Add(args);
        }

        if (args.Type!.StartsWith("kubernetes:", StringComparison.Ordinal))
        {
            Assert.Empty(ClusterAdmission.CheckPlanned(JsonSerializer.SerializeToNode(args.Inputs)!.AsObject()));
        }

        var state = args.Type == "random:index/randomPassword:RandomPassword" ? args.Inputs.Add("result", "hunter2hunter2") : args.Inputs;
        return ($"{args.Name}-id", AzureAnswers.StateOf(args.Type!, args.Name!, state));
    }
}
