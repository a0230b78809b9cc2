using System.Text;

namespace Payments.Infra.Analysis.Validation.Kubernetes.Rules;

/// <summary>Metadata of an object: name, namespace, labels, annotations, finalizers, owners.</summary>
internal static class ObjectMetadata
{
    private static readonly ImmutableArray<string> OwnerFields = ["apiVersion", "kind", "name", "uid"];

    private const int MostAnnotationBytes = 256 * 1024;

    /// <summary>Finalizers that the server's own kinds have, which need no domain.</summary>
    private static readonly ImmutableHashSet<string> Finalizers = ["kubernetes", "orphan", "foregroundDeletion"];

    /// <summary>Checks the metadata of an object.</summary>
    /// <param name="metadata">The metadata.</param>
    /// <param name="name">What is wrong with a name.</param>
    /// <param name="isNamespaced">Whether the object lives in a namespace.</param>
    public static IEnumerable<FieldError> Check(Field metadata, Func<string, IEnumerable<string>> name, bool isNamespaced) =>
        CheckName(metadata, name)
            .Concat(CheckNamespace(metadata["namespace"], isNamespaced))
            .Concat(CheckLabels(metadata["labels"]))
            .Concat(CheckAnnotations(metadata["annotations"]))
            .Concat(metadata["finalizers"].Items.SelectMany(CheckFinalizer))
            .Concat(CheckOwners(metadata["ownerReferences"]));

    /// <summary>Checks labels, of an object or of a template.</summary>
    public static IEnumerable<FieldError> CheckLabels(Field labels) => labels.Entries.SelectMany(label =>
        FieldErrors.Invalid(labels, label.Key, ObjectNames.CheckKey(label.Key))
            .Concat(FieldErrors.Invalid(labels, label.Value.Text, ObjectNames.CheckLabelValue(label.Value.Text))));

    /// <summary>Checks annotations, of an object or of a template.</summary>
    public static IEnumerable<FieldError> CheckAnnotations(Field annotations)
    {
        var size = annotations.Entries.Sum(entry => Encoding.UTF8.GetByteCount(entry.Key) + Encoding.UTF8.GetByteCount(entry.Value.Text));
        return annotations.Entries.SelectMany(entry => FieldErrors.Invalid(annotations, entry.Key, ObjectNames.CheckKey(entry.Key.ToLowerInvariant())))
            .Concat(size > MostAnnotationBytes ? [FieldError.TooLong(annotations.ToString(), MostAnnotationBytes)] : []);
    }

    private static IEnumerable<FieldError> CheckName(Field metadata, Func<string, IEnumerable<string>> rule)
    {
        var (name, prefix) = (metadata["name"], metadata["generateName"]);

        // A generated name ends in letters and digits, so its beginning may end in what a name may not.
        var generated = prefix.Text.Length == 0 ? []
            : FieldErrors.Invalid(prefix, prefix.Text, rule(prefix.Text[..^1] + (prefix.Text[^1] == '-' ? 'a' : prefix.Text[^1])));
        return generated.Concat(name.Text.Length > 0 ? FieldErrors.Invalid(name, name.Text, rule(name.Text))
            : prefix.Text.Length > 0 ? []
            : [FieldError.Required(name.ToString(), "name or generateName is required")]);
    }

    private static IEnumerable<FieldError> CheckNamespace(Field name, bool isNamespaced) => (isNamespaced, name.Text.Length > 0) switch
    {
        (true, true) => FieldErrors.Invalid(name, name.Text, ObjectNames.CheckLabel(name.Text)),

        // A client puts an object without a namespace into the one that it works in.
        (true, false) => [],
        (false, true) => [FieldError.Forbidden(name.ToString(), "not allowed on this type")],
        (false, false) => [],
    };

    /// <summary>Checks a finalizer, of an object or of a namespace.</summary>
    public static IEnumerable<FieldError> CheckFinalizer(Field item)
    {
        var problems = FieldErrors.Invalid(item, item.Text, ObjectNames.CheckKey(item.Text)).ToList();
        return problems.Count > 0 || item.Text.Contains('/', StringComparison.Ordinal) || Finalizers.Contains(item.Text)
            ? problems
            : [FieldErrors.Invalid(item, "name is neither a standard finalizer name nor is it fully qualified")];
    }

    private static IEnumerable<FieldError> CheckOwners(Field owners)
    {
        foreach (var owner in owners.Items)
        {
            foreach (var name in OwnerFields.Where(name => owner[name].Text.Length == 0))
            {
                yield return FieldError.Invalid($"{owners}.{name}", "", "must not be empty");
            }
        }

        if (owners.Items.Count(owner => owner["controller"].IsTrue) > 1)
        {
            yield return FieldErrors.Invalid(owners, "Only one reference can have Controller set to true");
        }
    }
}
