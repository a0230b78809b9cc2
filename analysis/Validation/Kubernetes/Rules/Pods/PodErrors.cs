namespace Payments.Infra.Analysis.Validation.Kubernetes.Rules.Pods;

/// <summary>Errors about values of pods. The server reads an absent text as an empty one and an absent number as zero, and shows them so.</summary>
internal static class PodErrors
{
    /// <summary>A text that is wrong.</summary>
    public static FieldError Text(Field field, string detail) => FieldError.Invalid(field.ToString(), field.Text, detail);

    /// <summary>A number that is wrong.</summary>
    public static FieldError Number(Field field, string detail) => FieldError.Invalid(field.ToString(), field.Integer ?? 0, detail);

    /// <summary>A text with each thing that is wrong with it.</summary>
    public static IEnumerable<FieldError> Texts(Field field, IEnumerable<string> problems) => problems.Select(problem => Text(field, problem));

    /// <summary>A number that is not within limits.</summary>
    public static IEnumerable<FieldError> Range(Field field, long least, long most) =>
        ValueNames.CheckRange(field.Integer ?? 0, least, most).Select(problem => Number(field, problem));

    /// <summary>A text that must be there.</summary>
    public static IEnumerable<FieldError> Needed(Field field, string detail = "") => field.Text.Length == 0 ? [FieldErrors.Required(field, detail)] : [];

    /// <summary>A text that is none of those that there are.</summary>
    /// <param name="field">The field.</param>
    /// <param name="supported">What there is, in the order in which the server names it.</param>
    public static FieldError Unsupported(Field field, params ImmutableArray<string> supported) =>
        FieldError.NotSupported(field.ToString(), field.Text, supported.Select(value => (JsonNode?)value));

    /// <summary>A text that, where there is one, must be one of some.</summary>
    /// <param name="field">The field.</param>
    /// <param name="supported">What there is, in the order in which the server names it.</param>
    public static IEnumerable<FieldError> OneOf(Field field, params ImmutableArray<string> supported) =>
        !field.Exists || supported.Contains(field.Text) ? [] : [Unsupported(field, supported)];

    /// <summary>A text that, where there is one that is not empty, must be one of some, because an empty one is replaced by the usual one.</summary>
    /// <param name="field">The field.</param>
    /// <param name="supported">What there is, in the order in which the server names it.</param>
    public static IEnumerable<FieldError> OneOfOrEmpty(Field field, params ImmutableArray<string> supported) =>
        field.Text.Length == 0 ? [] : OneOf(field, supported);

    /// <summary>A DNS label, where there is one that is not empty.</summary>
    public static IEnumerable<FieldError> Label(Field field) => field.Text.Length == 0 ? [] : Texts(field, ObjectNames.CheckLabel(field.Text));

    /// <summary>A DNS label that must be there.</summary>
    public static IEnumerable<FieldError> NeededLabel(Field field) => field.Text.Length == 0 ? [FieldErrors.Required(field)] : Label(field);

    /// <summary>A DNS name, where there is one that is not empty.</summary>
    public static IEnumerable<FieldError> Subdomain(Field field) => field.Text.Length == 0 ? [] : Texts(field, ObjectNames.CheckSubdomain(field.Text));
}
