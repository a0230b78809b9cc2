using Pulumi;

namespace Payments.Infra.Semantics.Tests.Programs;

internal sealed class StrictArgs : ResourceArgs
{
    [Input("size", required: true)]
    public Input<int> Size { get; set; } = null!;
}
