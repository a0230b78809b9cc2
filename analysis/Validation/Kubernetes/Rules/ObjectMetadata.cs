using System.Text;

namespace Payments.Infra.Analysis.Validation.Kubernetes.Rules;

/// <summary>Metadata of an object: name, namespace, labels, annotations, finalizers, owners.</summary>
internal static class ObjectMetadata
{
    private const int MostAnnotationBytes = 256 * 1024;

    /// <summary>Checks the metadata of an object.</summary>
    /// <param name="metadata">The metadata.</param>
    /// <param name="rules">Rules of the object's kind.</param>
    /// <param name="isNamespaced">Whether the object lives in a namespace.</param>
    public static IEnumerable<FieldError> Check(Field metadata, KindRules rules, bool isNamespaced) =>
        CheckName(metadata, rules.Name)
            .Concat(isNamespaced ? CheckNamespace(metadata["namespace"]) : [])
            .Concat(CheckLabels(metadata["labels"]))
            .Concat(CheckAnnotations(metadata["annotations"]))
            .Concat(OwnerReferences.Check(metadata["ownerReferences"]))
            .Concat(Finalizers.Check(metadata["finalizers"]))
            .Concat(rules.HasAnyFinalizer ? [] : metadata["finalizers"].Items.SelectMany(Finalizers.CheckKnown));

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

    // A client puts an object without a namespace into the one that it works in.
    private static IEnumerable<FieldError> CheckNamespace(Field name) =>
        name.Text.Length > 0 ? FieldErrors.Invalid(name, name.Text, ObjectNames.CheckLabel(name.Text)) : [];
}
