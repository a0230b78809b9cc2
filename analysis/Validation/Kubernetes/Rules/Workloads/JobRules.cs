using System.Globalization;

namespace Payments.Infra.Analysis.Validation.Kubernetes.Rules.Workloads;

/// <summary>Work that is done once.</summary>
internal static class JobRules
{
    public static IEnumerable<FieldError> Check(Field manifest)
    {
        var spec = GeneratedSelector.Of(manifest, JobDefaults.Of(manifest["spec"]));
        var (selector, template) = (spec["selector"], spec["template"]);
        return LabelsOfTemplate.Check(manifest, manifest["spec"]["template"]["metadata"]["labels"].Exists ? template["metadata"]["labels"] : Field.None)
            .Concat(GeneratedSelector.Check(manifest, spec))
            .Concat(JobSpecRules.Check(spec))
            .Concat(selector.Exists ? LabelSelectors.Check(selector) : [FieldErrors.Required(selector)])
            .Concat(TemplateSelection.IsReadable(selector) ? TemplateSelection.CheckMatch(selector, template) : [])
            .Concat(CheckHostName(manifest["metadata"]["name"], spec));
    }

    // Pods of an indexed Job get its name with their number as the name of their host.
    private static IEnumerable<FieldError> CheckHostName(Field name, Field spec)
    {
        if (spec["completionMode"].Text != "Indexed" || spec["completions"].Integer is not (> 0 and { } completions))
        {
            yield break;
        }

        var host = string.Create(CultureInfo.InvariantCulture, $"{name.Text}-{completions - 1}");
        if (ObjectNames.CheckLabel(host).Any())
        {
            yield return FieldErrors.Invalid(name, $"will not able to create pod with invalid DNS label: {host}");
        }
    }
}
