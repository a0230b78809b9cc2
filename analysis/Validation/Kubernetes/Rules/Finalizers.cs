namespace Payments.Infra.Analysis.Validation.Kubernetes.Rules;

/// <summary>Finalizers: what has to be done before an object goes.</summary>
internal static class Finalizers
{
    private const string Orphan = "orphan";
    private const string Foreground = "foregroundDeletion";

    /// <summary>Finalizers that the server has itself, which need no domain.</summary>
    private static readonly ImmutableHashSet<string> Own = ["kubernetes", Orphan, Foreground];

    /// <summary>Checks the finalizers of any object.</summary>
    /// <param name="finalizers">The list of them.</param>
    public static IEnumerable<FieldError> Check(Field finalizers)
    {
        var names = finalizers.Items.Select(item => item.Text).ToList();
        return names.SelectMany(name => FieldErrors.Invalid(finalizers, name, ObjectNames.CheckKey(name)))
            .Concat(names.Contains(Orphan) && names.Contains(Foreground)
                ? [FieldErrors.Invalid(finalizers, $"finalizer {Orphan} and {Foreground} cannot be both set")]
                : []);
    }

    /// <summary>Checks that a finalizer without a domain is one that the server knows.</summary>
    /// <param name="item">The finalizer.</param>
    public static IEnumerable<FieldError> CheckKnown(Field item) => item.Text.Contains('/', StringComparison.Ordinal) || Own.Contains(item.Text)
        ? []
        : [FieldErrors.Invalid(item, "name is neither a standard finalizer name nor is it fully qualified")];
}
