using Pulumi;

namespace Payments.Infra.Semantics.Tests.Programs;

internal sealed class WidgetArgs : ResourceArgs
{
    [Input("parts")]
    private InputList<string>? parts;

    [Input("tags")]
    private InputMap<string>? tags;

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

    [Input("whole")]
    public InputList<string>? Whole { get; set; }

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
