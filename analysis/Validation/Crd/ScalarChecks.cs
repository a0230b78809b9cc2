using Payments.Infra.Analysis.Go;

namespace Payments.Infra.Analysis.Validation.Crd;

/// <summary>Checks texts for length, pattern and format, and all values for being one of those allowed.</summary>
internal static class ScalarChecks
{
    public static SchemaResult? CheckText(string text, StructuralSchema schema, FieldPath path)
    {
        var limits = schema.Limits;
        var length = limits.MinLength is null && limits.MaxLength is null ? 0 : text.EnumerateRunes().Count();
        return limits.MaxLength is { } most && length > most ? SchemaResult.Of(FieldError.TooLong(path.ToString(), most))
            : limits.MinLength is { } least && length < least ? Invalid(text, path, FormattableString.Invariant($"should be at least {least} chars long"))
            : limits.Pattern is { } pattern && !Re2.IsMatch(pattern, text) ? Invalid(text, path, $"should match '{pattern}'")
            : null;
    }

    public static SchemaResult? CheckFormat(string text, StructuralSchema schema, FieldPath path) => Formats.IsValid(schema.Format, text)
        ? null
        : SchemaResult.Of(FieldError.InvalidType(path.ToString(), $"{path} in body must be of type {schema.Format}: {GoText.Quote(text)}", text));

    public static SchemaResult? CheckEnum(JsonNode? value, StructuralSchema schema, FieldPath path) =>
        schema.Enum.IsEmpty || (value is not null && schema.Enum.Any(allowed => JsonNode.DeepEquals(allowed, value)))
            ? null
            : SchemaResult.Of(FieldError.NotSupported(path.ToString(), value, schema.Enum));

    private static SchemaResult Invalid(string text, FieldPath path, string detail) =>
        SchemaResult.Of(FieldError.Invalid(path.ToString(), JsonValue.Create(text), $"{path} in body {detail}"));
}
