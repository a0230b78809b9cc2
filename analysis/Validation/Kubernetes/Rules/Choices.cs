namespace Payments.Infra.Analysis.Validation.Kubernetes.Rules;

/// <summary>Texts of which only some are allowed.</summary>
internal static class Choices
{
    /// <summary>The error about a text that is none of those that are allowed, in the order in which the server names them.</summary>
    /// <param name="field">The field; without a value it is an empty text.</param>
    /// <param name="allowed">Allowed texts.</param>
    public static IEnumerable<FieldError> Check(Field field, params ImmutableArray<string> allowed) => allowed.Contains(field.Text)
        ? []
        : [FieldError.NotSupported(field.ToString(), JsonValue.Create(field.Text), allowed.Select(text => (JsonNode?)JsonValue.Create(text)))];

    /// <summary>The error about a text that is there and is none of those that are allowed.</summary>
    /// <param name="field">The field, which may be left out.</param>
    /// <param name="allowed">Allowed texts.</param>
    public static IEnumerable<FieldError> CheckGiven(Field field, params ImmutableArray<string> allowed) => field.Exists ? Check(field, allowed) : [];

    /// <summary>The error about a text that the server fills in where it is missing or empty.</summary>
    /// <param name="field">The field.</param>
    /// <param name="allowed">Allowed texts.</param>
    public static IEnumerable<FieldError> CheckDefaulted(Field field, params ImmutableArray<string> allowed) =>
        field.Text.Length > 0 ? Check(field, allowed) : [];
}
