using Pulumi;

namespace Payments.Infra.Sdk.Tests;

/// <summary>A resource as a provider's package would declare it.</summary>
internal sealed class Widget(string name, WidgetArgs? args = null, CustomResourceOptions? options = null)
    : CustomResource("test:index:Widget", name, args ?? new WidgetArgs(), options)
{
    [Output("size")]
    public Output<int> Size { get; private set; } = null!;

    [Output("label")]
    public Output<string?> Label { get; private set; } = null!;

    [Output("parts")]
    public Output<ImmutableArray<string>> Parts { get; private set; } = null!;
}

internal sealed class WidgetArgs : ResourceArgs
{
    [Input("parts")]
    private InputList<string>? parts;

    [Input("tags")]
    private InputMap<string>? tags;

    [Input("size")]
    public Input<int>? Size { get; set; }

    [Input("label")]
    public Input<string>? Label { get; set; }

    [Input("any")]
    public Input<object>? Any { get; set; }

    [Input("port")]
    public InputUnion<int, string>? Port { get; set; }

    [Input("nested")]
    public Input<WidgetArgs>? Nested { get; set; }

    [Input("settings", json: true)]
    public InputMap<object>? Settings { get; set; }

    public InputList<string> Parts
    {
        get => parts ??= new InputList<string>();
        set => parts = value;
    }

    public InputMap<string> Tags
    {
        get => tags ??= new InputMap<string>();
        set => tags = value;
    }
}

internal sealed class StrictArgs : ResourceArgs
{
    [Input("size", required: true)]
    public Input<int> Size { get; set; } = null!;
}

internal sealed class Group(string name, ComponentResourceOptions? options = null)
    : ComponentResource("test:index:Group", name, options);
