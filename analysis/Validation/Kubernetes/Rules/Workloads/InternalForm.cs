namespace Payments.Infra.Analysis.Validation.Kubernetes.Rules.Workloads;

/// <summary>Objects as the server has them inside, with capital names and without leaving anything out, which some errors show.</summary>
internal static class InternalForm
{
    /// <summary>An object that is none of those that there are.</summary>
    /// <param name="field">The object.</param>
    /// <param name="names">Names of its fields inside the server.</param>
    /// <param name="supported">What it may be.</param>
    public static FieldError NotSupported(Field field, ReadOnlySpan<string> names, params ReadOnlySpan<string> supported) => new(
        field.ToString(),
        $"Unsupported value: {Text(field, names)}: supported values: {string.Join(", ", supported.ToArray().Select(Go.GoText.Quote))}",
        IsBlocking: false);

    /// <summary>An object that is wrong.</summary>
    /// <param name="field">The object.</param>
    /// <param name="names">Names of its fields inside the server.</param>
    /// <param name="detail">What is wrong.</param>
    public static FieldError Invalid(Field field, ReadOnlySpan<string> names, string detail) =>
        new(field.ToString(), $"Invalid value: {Text(field, names)}: {detail}", IsBlocking: false);

    private static string Text(Field field, ReadOnlySpan<string> names) =>
        $"{{{string.Join(',', names.ToArray().Select(name => $"\"{name}\":{Value(field[char.ToLowerInvariant(name[0]) + name[1..]])}"))}}}";

    private static string Value(Field field) => field.Value?.ToJsonString() ?? "null";
}
