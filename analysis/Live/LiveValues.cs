using System.Globalization;
using System.Numerics;
using Payments.Infra.Analysis.Validation;
using Payments.Infra.Analysis.Validation.Kubernetes.Schemas;
using Payments.Infra.Analysis.Validation.Kubernetes.Values;

namespace Payments.Infra.Analysis.Live;

/// <summary>Values as a server stores them: amounts in one form, sets in any order.</summary>
internal static class LiveValues
{
    private static readonly BigInteger Thousandth = BigInteger.Pow(10, 6);

    /// <summary>Whether a server stores both the same.</summary>
    public static bool AreEqual(FieldType? type, JsonNode? planned, JsonNode? live) => (type, planned, live) switch
    {
        (FieldType.Scalar { Name: "quantity" }, JsonValue, JsonValue) => Amount(planned) == Amount(live),
        (FieldType.List { IsSet: true }, JsonArray one, JsonArray other) => Texts(one).SetEquals(Texts(other)),
        (_, JsonValue, JsonValue) => planned.ToJsonString() == live.ToJsonString() || (Number(planned) is { } number && number == Number(live)),
        _ => JsonNode.DeepEquals(planned, live),
    };

    /// <summary>Whether a value says nothing: the server leaves it out, or writes it where there is none.</summary>
    public static bool IsNothing(JsonNode? value) => value switch
    {
        null => true,
        JsonObject map => map.All(field => IsNothing(field.Value)),
        JsonArray list => list.Count == 0,
        _ => JsonKinds.Text(value) is { Length: 0 } || value.ToJsonString() is "0" or "false",
    };

    /// <summary>Type of a field of a type; null where nobody here knows it.</summary>
    public static FieldType? FieldOf(FieldType? type, string name) => type switch
    {
        FieldType.Struct map => BuiltInSchema.Instance.FieldsOf(map.Name).GetValueOrDefault(name),
        FieldType.Map map => map.Value,
        _ => null,
    };

    /// <summary>The fields of an item of a list by which it is told apart.</summary>
    public static JsonObject KeyOf(FieldType.List type, JsonObject item) =>
        new(type.Keys.Select(key => KeyValuePair.Create(key, item[key]?.DeepClone() ?? (key == "protocol" ? JsonValue.Create("TCP") : null))));

    /// <summary>Whether an item is a token of an account, or its mount: the server gives one to each pod.</summary>
    public static bool IsTokenOf(JsonObject item) => JsonKinds.Text(item["name"])?.StartsWith("kube-api-access-", StringComparison.Ordinal) == true;

    /// <summary>In thousandths, as the server rounds it up; the text itself where it is no amount.</summary>
    private static string Amount(JsonNode amount)
    {
        var text = JsonKinds.Text(amount) ?? amount.ToJsonString();
        return Quantity.Parse(text) is { } parsed ? $"{-BigInteger.DivRem(-parsed.Billionths, Thousandth, out var rest) + (rest.Sign < 0 ? 1 : 0)}" : text;
    }

    private static decimal? Number(JsonNode value) =>
        value is JsonValue scalar && JsonKinds.IsNumber(scalar) && decimal.TryParse(value.ToJsonString(), CultureInfo.InvariantCulture, out var number)
            ? number
            : null;

    private static HashSet<string> Texts(JsonArray list) => list.Select(item => item?.ToJsonString() ?? "").ToHashSet(StringComparer.Ordinal);
}
