namespace Payments.Infra.Analysis.Validation;

/// <summary>Errors about fields, in the words of the API server.</summary>
internal static class FieldErrors
{
    /// <summary>A value that must be there and is not.</summary>
    public static FieldError Required(Field field, string detail = "") => FieldError.Required(field.ToString(), detail);

    /// <summary>A value that is wrong.</summary>
    public static FieldError Invalid(Field field, string detail) => FieldError.Invalid(field.ToString(), field.Value, detail);

    /// <summary>A text that is wrong, with each reason.</summary>
    public static IEnumerable<FieldError> Invalid(Field field, string value, IEnumerable<string> problems) =>
        problems.Select(problem => FieldError.Invalid(field.ToString(), JsonValue.Create(value), problem));

    /// <summary>A number that is wrong, with each reason; none counts as zero.</summary>
    public static IEnumerable<FieldError> Numbered(Field field, IEnumerable<string> problems) =>
        problems.Select(problem => FieldError.Invalid(field.ToString(), field.Value ?? JsonValue.Create(0L), problem));

    /// <summary>A value that is none of those that there are.</summary>
    public static FieldError NotSupported(Field field, params IEnumerable<string> supported) => FieldError.NotSupported(
        field.ToString(), field.Value, supported.Order(StringComparer.Ordinal).Select(value => (JsonNode?)JsonValue.Create(value)));

    /// <summary>A value that may not be there.</summary>
    public static FieldError Forbidden(Field field, string detail) => FieldError.Forbidden(field.ToString(), detail);

    /// <summary>A value that is there twice.</summary>
    public static FieldError Duplicate(Field field) => FieldError.Duplicate(field.ToString(), field.Value);

    /// <summary>A reference to what is not there.</summary>
    public static FieldError NotFound(Field field) => FieldError.NotFound(field.ToString(), field.Value ?? "");

    /// <summary>A text that is too long.</summary>
    public static FieldError TooLong(Field field, long limit) => FieldError.TooLong(field.ToString(), limit);

    /// <summary>A number below zero.</summary>
    public static IEnumerable<FieldError> Negative(Field field) => field.Integer < 0 ? [Invalid(field, "must be greater than or equal to 0")] : [];
}
