using System.Globalization;
using System.Text.Json.Nodes;
using Pulumirpc;

namespace Payments.Infra.Preview.Project;

/// <summary>Turns YAML configuration into the text that a program gets: scalars as they are, structures as compact JSON.</summary>
internal static class YamlJson
{
    private const string Hidden = "[secret]";
    private const int ShownLength = 60;

    public static ConfigValue ToConfigValue(YamlValue value) => value switch
    {
        { IsSecure: true } => new ConfigValue(Revealed(value), Hidden, IsSecret: true) { Secrets = SecretsOf(value) },
        { Kind: YamlKind.List or YamlKind.Map } =>
            new ConfigValue(ToJson(value, Revealed), ToJson(value, Hide), value.HasSecure) { Secrets = SecretsOf(value) },
        _ => new ConfigValue(TextOf(value), TextOf(value), IsSecret: false),
    };

    /// <summary>The text of a scalar; a key without a value is an empty text.</summary>
    public static string TextOf(YamlValue value) => value.Scalar switch
    {
        null => "",
        bool flag => flag ? "true" : "false",
        double number => NumberText(number),
        DateTimeOffset date => DateText(date),
        var scalar => Convert.ToString(scalar, CultureInfo.InvariantCulture)!,
    };

    /// <summary>A value as a message shows it: short, and without what is encrypted.</summary>
    public static string Shown(YamlValue value)
    {
        var text = value switch
        {
            { IsSecure: true } => Hidden,
            { Kind: YamlKind.Null } => "nothing",
            { Kind: YamlKind.List or YamlKind.Map } => ToJson(value, Hide),
            { Kind: YamlKind.Text } => $"'{value.Source}'",
            _ => value.Source,
        };
        return text.Length <= ShownLength ? text : text[..ShownLength] + "…";
    }

    /// <summary>The values in a value that JSON has no form for: not a number, and the infinite.</summary>
    public static IEnumerable<YamlValue> Unwritable(YamlValue value) => value.Scalar is double number && !double.IsFinite(number)
        ? [value]
        : value.Items.Concat(value.Entries.Select(entry => entry.Value)).SelectMany(Unwritable);

    /// <summary>The keys in a value that are no texts.</summary>
    public static IEnumerable<YamlEntry> OddKeys(YamlValue value) => value.Entries.Where(entry => !entry.IsText)
        .Concat(value.Items.Concat(value.Entries.Select(entry => entry.Value)).SelectMany(OddKeys));

    private static string Revealed(YamlValue secret) => secret.Plaintext ?? Wire.Unknown;

    private static string Hide(YamlValue secret) => Hidden;

    private static ImmutableArray<string> SecretsOf(YamlValue value) =>
    [
        .. value.Plaintext is { } plain ? [plain] : value.Items.Concat(value.Entries.Select(entry => entry.Value)).SelectMany(inner => SecretsOf(inner)),
    ];

    private static string ToJson(YamlValue value, Func<YamlValue, string> secret) => ToNode(value, secret)?.ToJsonString() ?? "null";

    private static JsonNode? ToNode(YamlValue value, Func<YamlValue, string> secret) => value switch
    {
        { IsSecure: true } => JsonValue.Create(secret(value)),
        { Kind: YamlKind.List } => new JsonArray([.. value.Items.Select(item => ToNode(item, secret))]),
        { Kind: YamlKind.Map } => new JsonObject(value.Entries
            .OrderBy(entry => entry.Key, StringComparer.Ordinal)
            .Select(entry => KeyValuePair.Create(entry.Key, ToNode(entry.Value, secret)))),
        _ => value.Scalar switch
        {
            null => null,
            bool flag => JsonValue.Create(flag),
            long number => JsonValue.Create(number),
            ulong number => JsonValue.Create(number),
            double number when double.IsFinite(number) => JsonValue.Create(number),
            double => JsonValue.Create(value.Source),
            DateTimeOffset date => JsonValue.Create(DateText(date)),
            var text => JsonValue.Create((string)text),
        },
    };

    /// <summary>A number as Go's JSON writes it: an exponent only below 1e-6 and from 1e21 on.</summary>
    private static string NumberText(double number)
    {
        var (size, shortest) = (Math.Abs(number), number.ToString("R", CultureInfo.InvariantCulture));
        var exponent = shortest.IndexOf('E', StringComparison.Ordinal);
        return exponent < 0 ? shortest
            : size >= 1e21 ? shortest.Replace('E', 'e')
            : size >= 1 ? number.ToString("F0", CultureInfo.InvariantCulture)
            : size < 1e-6 ? shortest.Replace("E-0", "e-", StringComparison.Ordinal).Replace('E', 'e')
            : ((decimal)number).ToString(CultureInfo.InvariantCulture);
    }

    private static string DateText(DateTimeOffset date)
    {
        var zone = date.Offset == TimeSpan.Zero ? "UTC" : Zone();
        return $"{date.ToString("yyyy-MM-dd HH:mm:ss.FFFFFFF", CultureInfo.InvariantCulture)} {Zone()} {zone}";

        string Zone() => date.ToString("zzz", CultureInfo.InvariantCulture).Replace(":", "", StringComparison.Ordinal);
    }
}
