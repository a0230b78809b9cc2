using Pulumi;

namespace Payments.Infra.Semantics.Tests.Programs;

/// <summary>A component with an output of its own.</summary>
internal sealed class Group : ComponentResource
{
    public Group(string name, ComponentResourceOptions? options = null)
        : base("test:index:Group", name, options)
    {
    }

    [Output("greeting")]
    public Output<string> Greeting { get; private set; } = Output.Create("hello");
}
