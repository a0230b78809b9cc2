using Pulumi;
using Pulumi.Random;

namespace Payments.Infra.Conformance.Tests.Programs;

/// <summary>A component with two resources below it.</summary>
internal sealed class Pair : ComponentResource
{
    public Pair(string name, ComponentResourceOptions options)
        : base("demo:index:Pair", name, options)
    {
        A = new RandomPet($"{name}-a", null, new() { Parent = this });
        var b = new RandomPet($"{name}-b", null, new() { Parent = this });
        RegisterOutputs(new Dictionary<string, object?> { ["both"] = Output.Format($"{A.Id}-{b.Id}") });
    }

    public RandomPet A { get; }
}
