using System.Text.RegularExpressions;

namespace Payments.Infra.Analysis.Validation.Kubernetes.Rules.Configuration;

/// <summary>Namespaces: their finalizers, the label with their name, and the labels that say how safe pods have to be.</summary>
internal static partial class NamespaceRules
{
    private const string NameLabel = "kubernetes.io/metadata.name";

    private static readonly ImmutableArray<string> Modes = ["enforce", "audit", "warn"];

    private static readonly ImmutableArray<string> Levels = ["privileged", "baseline", "restricted"];

    public static IEnumerable<FieldError> Check(Field value)
    {
        var (name, labels) = (value["metadata"]["name"], value["metadata"]["labels"]);
        var finalizers = value["spec"]["finalizers"];
        var errors = LabelErrors(name, labels).Concat(finalizers.Items.Select(item => item with { Path = finalizers.Path }).SelectMany(
            item => FieldErrors.Invalid(item, item.Text, ObjectNames.CheckKey(item.Text)).Concat(Finalizers.CheckKnown(item)))).ToList();
        return errors.Count > 0 ? errors : Modes.SelectMany(mode => CheckMode(labels, mode));
    }

    // The server labels each namespace with its name, which must be right for a label, too.
    private static IEnumerable<FieldError> LabelErrors(Field name, Field labels) =>
        FieldErrors.Invalid(labels, name.Text, ObjectNames.CheckLabelValue(name.Text));

    private static IEnumerable<FieldError> CheckMode(Field labels, string mode)
    {
        var (level, version) = ($"pod-security.kubernetes.io/{mode}", $"pod-security.kubernetes.io/{mode}-version");
        return (labels[level].Exists && !Levels.Contains(labels[level].Text)
                ? [Wrong(labels, level, $"must be one of {string.Join(", ", Levels)}")]
                : Enumerable.Empty<FieldError>())
            .Concat(labels[version].Exists && !VersionSyntax().IsMatch(labels[version].Text)
                ? [Wrong(labels, version, "must be \"latest\" or \"v1.x\"")]
                : []);
    }

    private static FieldError Wrong(Field labels, string key, string detail) =>
        FieldError.Invalid(labels.Path.Key(key).ToString(), labels[key].Value, detail);

    [GeneratedRegex(@"\A(latest|v1\.(0|[1-9][0-9]{0,8}))\z", RegexOptions.CultureInvariant)]
    private static partial Regex VersionSyntax();
}
