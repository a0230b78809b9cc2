using Payments.Infra.Preview.Values;

namespace Payments.Infra.Preview.Engine.Providers;

/// <summary>A custom resource that a component consists of. Its parent is the component, and its provider that of the component.</summary>
/// <param name="Type">Type token.</param>
/// <param name="Name">Name.</param>
/// <param name="Inputs">Inputs.</param>
internal sealed record ConstructedPart(string Type, string Name, PropertyValue.Map Inputs)
{
    /// <summary>Positions of the parts that it depends on, all of them before its own.</summary>
    public ImmutableArray<int> DependsOn { get; init; } = [];

    /// <summary>Whether it stays when it leaves the stack; null when that is as with the component.</summary>
    public bool? RetainOnDelete { get; init; }
}
