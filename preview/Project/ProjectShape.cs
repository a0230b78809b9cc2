using static Payments.Infra.Preview.Project.YamlKind;

namespace Payments.Infra.Preview.Project;

/// <summary>
/// The shape of <c>Pulumi.yaml</c> as the CLI, 3.259, takes it. The values under <c>config</c> have rules beyond a shape: <see
/// cref="DeclarationReader"/>.
/// </summary>
internal static class ProjectShape
{
    private static readonly Shape Anything = new();
    private static readonly Shape SomeText = new(Text);
    private static readonly Shape TextOrNothing = new(Text, Null);
    private static readonly Shape Texts = new(List) { Items = SomeText };

    private static readonly Shape Runtime = new(Text, Map)
    {
        NotEmpty = true,
        Complaint = "oneOf failed: ",
        Keys = Keys(("name", new(Text) { NotEmpty = true }), ("options", new(Map) { Others = Anything })),
    };

    private static readonly Shape Template = new(Map, Null)
    {
        Keys = Keys(
            ("displayName", TextOrNothing),
            ("description", TextOrNothing),
            ("quickstart", TextOrNothing),
            ("important", new(YamlKind.Boolean, Null)),
            ("metadata", new(Map, Null) { Others = SomeText }),
            ("config", new(Map, Null)
            {
                Others = new(Map, Null)
                {
                    Complaint = "cannot unmarshal into a template's configuration value: ",
                    Others = Anything,
                    Keys = Keys(
                        ("description", TextOrNothing),
                        ("default", new(Text, Number, YamlKind.Boolean, Date, Null) { Complaint = "cannot unmarshal into string: " }),
                        ("secret", new(YamlKind.Boolean, Null))),
                },
            })),
    };

    private static readonly Shape Package = new(Text, Map)
    {
        Complaint = "oneOf failed: ",
        Required = ["source"],
        Keys = Keys(
            ("source", SomeText),
            ("version", SomeText),
            ("parameters", Texts),
            ("pluginDownloadURL", SomeText),
            ("checksums", new(Map) { Others = SomeText }),
            ("extensions", Texts)),
    };

    private static readonly Shape PluginList = new(List)
    {
        Items = new(Map) { Required = ["name", "path"], Keys = Keys(("name", SomeText), ("path", SomeText), ("version", SomeText)) },
    };

    /// <summary>The whole file, without what is under <c>config</c>.</summary>
    public static Shape File { get; } = new(Map)
    {
        Others = Anything,
        Keys = Keys(
            ("description", TextOrNothing),
            ("author", TextOrNothing),
            ("website", TextOrNothing),
            ("license", TextOrNothing),
            ("runtime", Runtime),
            ("main", TextOrNothing),
            ("config", new(Map, Text, Null) { Others = Anything }),
            ("stackConfigDir", TextOrNothing),
            ("backend", new(Map, Null) { Keys = Keys(("url", SomeText)) }),
            ("options", new(Map, Null) { Keys = Keys(("refresh", new(Text) { Words = ["always"] })) }),
            ("template", Template),
            ("packages", new(Map) { Others = Package }),
            ("plugins", new(Map)
            {
                Others = Anything,
                Keys = Keys(("providers", PluginList), ("analyzers", PluginList), ("languages", PluginList)),
            }),
            ("requiredPulumiVersion", new(Text, Number, YamlKind.Boolean, Date, Null) { Complaint = "cannot unmarshal into string: " })),
    };

    /// <summary>A key under <c>config</c> that is declared, and not given a value.</summary>
    public static Shape Declaration { get; } = new(Map)
    {
        Keys = Keys(
            ("type", new(Text) { Words = [.. ConfigType.Names] }),
            ("items", Anything),
            ("description", SomeText),
            ("secret", new(YamlKind.Boolean)),
            ("default", Anything),
            ("value", Anything)),
    };

    /// <summary><c>items</c> of a declared array; the items of arrays of arrays nest in it.</summary>
    public static Shape Items { get; } = new(Map)
    {
        Required = ["type"],
        Others = Anything,
        Keys = Keys(("type", new(Text) { Words = [.. ConfigType.Names], Complaint = "oneOf failed: " })),
    };

    private static ImmutableDictionary<string, Shape> Keys(params IEnumerable<(string Key, Shape Shape)> keys) =>
        keys.ToImmutableDictionary(entry => entry.Key, entry => entry.Shape, StringComparer.Ordinal);
}
