using Pulumi;

namespace Payments.Infra.Conformance.Tests.Programs;

/// <summary>Inputs of the components of the programs: each program gives some of them.</summary>
internal sealed class ComponentArgs : ResourceArgs
{
    [Input("input")]
    public Input<string>? Value { get; set; }

    [Input("note")]
    public Input<string>? Note { get; set; }
}
