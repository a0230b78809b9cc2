using Pulumi;

namespace Payments.Infra.Conformance.Tests.Programs;

/// <summary>A component of components.</summary>
internal sealed class Branch : ComponentResource
{
    public Branch(string name)
        : base("demo:tree:Branch", name)
    {
        Left = new Leaf($"{name}-left", 1, this);
        _ = new Leaf($"{name}-right", 2, this);
        RegisterOutputs();
    }

    public Leaf Left { get; }
}
