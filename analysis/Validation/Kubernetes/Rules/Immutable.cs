namespace Payments.Infra.Analysis.Validation.Kubernetes.Rules;

/// <summary>Fields that keep their value.</summary>
internal static class Immutable
{
    /// <summary>The error about a text that has changed.</summary>
    /// <param name="before">The field as it was.</param>
    /// <param name="after">The field as it is.</param>
    /// <param name="usual">What the server sets where nothing is given.</param>
    public static IEnumerable<FieldError> Check(Field before, Field after, string usual = "") => before.TextOr(usual) == after.TextOr(usual)
        ? []
        : [FieldError.Invalid(after.ToString(), JsonValue.Create(after.TextOr(usual)), "field is immutable")];

    /// <summary>Whether two values are the same; none, an empty map and an empty list are.</summary>
    public static bool IsSame(Field before, Field after) => IsEmpty(before.Value) ? IsEmpty(after.Value) : JsonNode.DeepEquals(before.Value, after.Value);

    /// <summary>Whether two texts are the same; none is another than an empty one.</summary>
    public static bool HasSameText(Field before, Field after) => before.Exists == after.Exists && before.Text == after.Text;

    private static bool IsEmpty(JsonNode? value) => value is null or JsonObject { Count: 0 } or JsonArray { Count: 0 };
}
