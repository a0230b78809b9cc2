using Pulumi;
using Pulumi.Random;

namespace Payments.Infra.Conformance.Tests.Programs;

/// <summary>A component with a resource below it.</summary>
internal sealed class Leaf : ComponentResource
{
    public Leaf(string name, int length, Resource parent)
        : base("demo:tree:Leaf", name, new LengthArgs { Length = length }, new() { Parent = parent })
    {
        Pet = new RandomPet($"{name}-pet", new() { Length = length }, new() { Parent = this });
        RegisterOutputs(new Dictionary<string, object?> { ["name"] = Pet.Id });
    }

    public RandomPet Pet { get; }

    private sealed class LengthArgs : ResourceArgs
    {
        [Input("length")]
        public Input<int>? Length { get; set; }
    }
}
