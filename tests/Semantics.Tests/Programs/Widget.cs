using Pulumi;

namespace Payments.Infra.Semantics.Tests.Programs;

/// <summary>A resource of a provider that nobody has: its outputs are its inputs.</summary>
internal sealed class Widget(string name, WidgetArgs? args = null, CustomResourceOptions? options = null)
    : CustomResource("test:index:Widget", name, args ?? new WidgetArgs(), options)
{
    [Output("label")]
    public Output<string?> Label { get; private set; } = null!;

    /// <summary>What only the provider could say.</summary>
    [Output("computed")]
    public Output<string> Computed { get; private set; } = null!;
}
