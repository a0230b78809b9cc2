using System.Globalization;

namespace Payments.Infra.Preview.Project;

/// <summary>The type that a project declares for a configuration key.</summary>
/// <param name="Name">One of <see cref="Names"/>.</param>
/// <param name="Items">Type of the items; an array must have one.</param>
public sealed record ConfigType(string Name, ConfigType? Items)
{
    private const string Text = "string";
    private const string Whole = "integer";
    private const string Flag = "boolean";
    private const string List = "array";

    /// <summary>The types there are.</summary>
    public static IReadOnlyList<string> Names { get; } = [Text, Whole, Flag, List, "object"];

    /// <summary>The type as messages name it: <c>array&lt;integer&gt;</c>.</summary>
    public string FullName => Items is null ? Name : $"array<{Items.FullName}>";

    /// <summary>What may be written, for somebody whose value was refused.</summary>
    internal string Allowed => Name switch
    {
        Text => "a text; write a number, true, false or a date in quotes",
        Whole => "a whole number, such as 3",
        Flag => "true or false",
        List => $"a list, each item {Items?.Allowed ?? "of the type that 'items' names"}",
        _ => "an object: 'key: value' pairs",
    };

    /// <summary>Whether a value of a file is of this type. What is encrypted is a text, of any content as long as nobody has decrypted it.</summary>
    internal bool Fits(YamlValue value) => (Name, value) switch
    {
        (Text or Whole or Flag, { IsSecure: true, Plaintext: null }) => true,
        (Text or Whole or Flag, { Plaintext: { } plain }) => Fits(new YamlValue(YamlKind.Text, value.Position) { Scalar = plain }),
        (Text, _) => value.Kind == YamlKind.Text,
        (Whole, { Scalar: double number }) => double.IsInteger(number),
        (Whole, { Scalar: string text }) => long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out _),
        (Whole, _) => value.Scalar is long,
        (Flag, { Scalar: string text }) => text is "true" or "false",
        (Flag, _) => value.Kind == YamlKind.Boolean,
        (List, _) => value.Kind == YamlKind.List && Items is not null && value.Items.All(Items.Fits),
        _ => value is { Kind: YamlKind.Map, IsSecure: false },
    };

    /// <summary>Whether a stack's value is of this type: on its own, every scalar reaches the program as text.</summary>
    internal bool FitsInStack(YamlValue value) => Fits(value.Kind is YamlKind.List or YamlKind.Map
        ? value
        : new YamlValue(YamlKind.Text, value.Position) { Scalar = YamlJson.TextOf(value) });
}
