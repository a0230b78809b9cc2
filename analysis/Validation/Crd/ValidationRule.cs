using System.Text.Json;

namespace Payments.Infra.Analysis.Validation.Crd;

/// <summary>A rule of a schema in the Common Expression Language.</summary>
/// <param name="Expression">Expression over <c>self</c> that must be true.</param>
/// <param name="Message">What to say when it is not; null says the expression.</param>
/// <param name="MessageExpression">Expression that makes the message; null for none.</param>
/// <param name="Reason">Kind of error, such as <c>FieldValueForbidden</c>; null for a wrong value.</param>
/// <param name="FieldPath">Path of the field at fault below the one that has the rule, such as <c>.serverName</c>.</param>
/// <param name="OptionalOldSelf">Whether <c>oldSelf</c> is an optional value: the rule holds on creation too.</param>
internal sealed record ValidationRule(
    string Expression, string? Message, string? MessageExpression, string? Reason, string? FieldPath, bool OptionalOldSelf)
{
    public static ValidationRule Parse(JsonElement json) => new(
        json.GetProperty("rule").GetString()!,
        Text(json, "message"),
        Text(json, "messageExpression"),
        Text(json, "reason"),
        Text(json, "fieldPath"),
        json.TryGetProperty("optionalOldSelf", out var optional) && optional.GetBoolean());

    private static string? Text(JsonElement json, string name) => json.TryGetProperty(name, out var text) ? text.GetString() : null;
}
