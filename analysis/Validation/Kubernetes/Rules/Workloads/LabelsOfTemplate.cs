namespace Payments.Infra.Analysis.Validation.Kubernetes.Rules.Workloads;

/// <summary>Labels that an object without labels takes over from its template, with their errors.</summary>
internal static class LabelsOfTemplate
{
    /// <summary>Errors of labels that are taken over.</summary>
    /// <param name="manifest">The object.</param>
    /// <param name="labels">Labels of its template.</param>
    public static IEnumerable<FieldError> Check(Field manifest, Field labels)
    {
        var own = manifest["metadata"]["labels"];
        return own.Count == 0 && labels.Exists ? ObjectMetadata.CheckLabels(own with { Value = labels.Value }) : [];
    }
}
