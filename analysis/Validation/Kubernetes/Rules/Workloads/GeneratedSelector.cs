namespace Payments.Infra.Analysis.Validation.Kubernetes.Rules.Workloads;

/// <summary>The selector that the server makes for a Job, with labels for its template, unless the Job selects by hand.</summary>
internal static class GeneratedSelector
{
    private const string Uid = "00000000-0000-0000-0000-000000000000";
    private const string UidLabel = "batch.kubernetes.io/controller-uid";

    private static readonly ImmutableArray<string> UidLabels = ["controller-uid", UidLabel];
    private static readonly ImmutableArray<string> NameLabels = ["job-name", "batch.kubernetes.io/job-name"];

    /// <summary>The spec of a Job with its selector and its labels.</summary>
    /// <param name="manifest">The Job.</param>
    /// <param name="spec">Its spec.</param>
    public static Field Of(Field manifest, Field spec)
    {
        if (spec["manualSelector"].IsTrue)
        {
            return spec;
        }

        var made = spec.Value?.DeepClone() as JsonObject ?? [];
        var labels = Object(Object(Object(made, "template"), "metadata"), "labels");
        foreach (var (name, value) in Labels(manifest))
        {
            labels[name] ??= value;
        }

        Object(Object(made, "selector"), "matchLabels")[UidLabel] ??= Uid;
        return spec with { Value = made };
    }

    /// <summary>Checks that neither the labels nor the selector were made otherwise.</summary>
    /// <param name="manifest">The Job.</param>
    /// <param name="spec">Its spec with its selector and its labels.</param>
    public static IEnumerable<FieldError> Check(Field manifest, Field spec)
    {
        if (spec["manualSelector"].IsTrue)
        {
            return [];
        }

        var (selector, labels) = (spec["selector"], spec["template"]["metadata"]["labels"]);
        var expected = new JsonObject(Labels(manifest).Select(label => KeyValuePair.Create(label.Name, (JsonNode?)label.Value)));
        return Labels(manifest)
            .Where(label => labels[label.Name].Text != label.Value)
            .Select(label => FieldError.Invalid(labels.Path.Key(label.Name).ToString(), labels.Value, $"must be '{label.Value}'"))
            .Concat(TemplateSelection.IsReadable(selector) && !LabelSelectors.Matches(selector, labels with { Value = expected })
                ? [FieldErrors.Invalid(selector, "`selector` not auto-generated")]
                : []);
    }

    private static IEnumerable<(string Name, string Value)> Labels(Field manifest) => NameLabels
        .Select(label => (label, manifest["metadata"]["name"].Text))
        .Concat(UidLabels.Select(label => (label, Uid)));

    private static JsonObject Object(JsonObject owner, string name)
    {
        if (owner[name] is not JsonObject)
        {
            owner[name] = new JsonObject();
        }

        return owner[name]!.AsObject();
    }
}
