using Pulumi;

namespace Payments.Infra.Semantics.Tests.Programs;

/// <summary>Arguments of which one has a default that its getter gives.</summary>
internal sealed class DefaultingArgs : ResourceArgs
{
    [Input("size")]
    public Input<string>? Size
    {
        get => field ?? "default";
        set;
    }

    [Input("plain")]
    public Input<string>? Plain { get; set; }
}
