using System.Text.Json.Nodes;
using Payments.Infra.Preview.Secrets;
using Payments.Infra.Preview.Values;

namespace Payments.Infra.PreviewProviders.Tests;

/// <summary>Reads values of recorded states and plans.</summary>
internal static class RecordedState
{
    private const string Unknown = "04da6b54-80e4-46f7-96ec-b56ff0331ba9";
    private const string Signature = "4dabf18193072939515e22adb298388d";
    private const string Hidden = "[secret]";

    private static readonly PassphraseSecrets Secrets = new("v1:K9hegWAF6Io=:v1:2BwJJl67gTxbWtMD:Z0a9r5vPgnNctGWdczxtH1verh+Oig==", "golden-test");

    /// <summary>An object, whose secrets are decrypted.</summary>
    public static PropertyValue.Map Map(JsonNode? node) => node is null ? PropertyValue.Map.Empty : (PropertyValue.Map)Value(node);

    /// <summary>An object of a plan, which hides secrets: each is taken for the value that another object has there.</summary>
    public static PropertyValue.Map Map(JsonNode? node, PropertyValue.Map hidden) => (PropertyValue.Map)Fill(Map(node), hidden);

    /// <summary>A value as a plan shows it.</summary>
    public static PropertyValue Shown(PropertyValue value) => value switch
    {
        PropertyValue.SecretValue => new PropertyValue.Text(Hidden),
        PropertyValue.Map map => new PropertyValue.Map(
            map.Fields.ToImmutableSortedDictionary(field => field.Key, field => Shown(field.Value), StringComparer.Ordinal)),
        PropertyValue.List list => new PropertyValue.List([.. list.Items.Select(Shown)]),
        _ => value,
    };

    private static PropertyValue Value(JsonNode? node) => node switch
    {
        null => PropertyValue.Null,
        JsonObject secret when secret.ContainsKey(Signature) => Value(JsonNode.Parse(Secrets.Decrypt(secret["ciphertext"]!.GetValue<string>()))).AsSecret(),
        JsonObject map => new PropertyValue.Map(map.ToImmutableSortedDictionary(field => field.Key, field => Value(field.Value), StringComparer.Ordinal)),
        JsonArray list => new PropertyValue.List([.. list.Select(Value)]),
        JsonValue value when value.TryGetValue<bool>(out var flag) => new PropertyValue.Bool(flag),
        JsonValue value when value.TryGetValue<double>(out var number) => new PropertyValue.Number(number),
        JsonValue value => value.GetValue<string>() is var text && text == Unknown ? PropertyValue.Unknown : new PropertyValue.Text(text),
        _ => throw new InvalidOperationException(),
    };

    private static PropertyValue Fill(PropertyValue value, PropertyValue? hidden) => value switch
    {
        PropertyValue.Text { Value: Hidden } => (hidden ?? PropertyValue.Unknown).AsSecret(),
        PropertyValue.Map map => new PropertyValue.Map(map.Fields.ToImmutableSortedDictionary(
            field => field.Key, field => Fill(field.Value, (hidden?.Revealed() as PropertyValue.Map)?[field.Key]), StringComparer.Ordinal)),
        PropertyValue.List list => new PropertyValue.List(
            [.. list.Items.Select((item, index) => Fill(item, (hidden?.Revealed() as PropertyValue.List)?.Items.ElementAtOrDefault(index)))]),
        _ => value,
    };
}
