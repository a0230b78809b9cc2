namespace Payments.Infra.Analysis.Validation.Operators.ExternalSecrets;

/// <summary>Secrets that come from a store (External Secrets 2.9, apis/externalsecrets/v1/externalsecret_validator.go).</summary>
internal static class ExternalSecretRules
{
    public static IEnumerable<FieldError> Check(Field manifest)
    {
        var spec = manifest["spec"];
        return CheckPolicies(spec["target"])
            .Concat(spec["data"].Count == 0 && spec["dataFrom"].Count == 0
                ? [FieldErrors.Required(spec["data"], "either data or dataFrom should be specified")]
                : [])
            .Concat(spec["dataFrom"].Items.SelectMany(CheckSource))
            .Concat(spec["target"]["deletionPolicy"].Text == "Retain" ? CheckKeys(spec["data"]) : []);
    }

    private static IEnumerable<FieldError> CheckPolicies(Field target)
    {
        var (deletion, creation) = (target["deletionPolicy"], target["creationPolicy"].Text);
        return deletion.Text == "Delete" && creation is "Merge" or "None" or "CreateOrMerge"
            ? [FieldErrors.Invalid(deletion, "must not be Delete when the controller does not own the secret; set creationPolicy to Owner")]
            : deletion.Text == "Merge" && creation == "None"
                ? [FieldErrors.Invalid(deletion, "must not be Merge with creationPolicy None: there is no Secret to merge with")]
                : [];
    }

    private static IEnumerable<FieldError> CheckSource(Field source)
    {
        var (find, extract, reference) = (source["find"], source["extract"], source["sourceRef"]);
        var generator = reference["generatorRef"];
        return new[] { find, extract, generator }.Count(way => way.Exists) > 1
            ? [FieldErrors.Forbidden(source, "extract, find, or generatorRef cannot be set at the same time")]
            : !find.Exists && !extract.Exists && !reference.Exists
                ? [FieldErrors.Required(source, "either extract, find, or sourceRef must be set to dataFrom")]
                : reference.Exists && !generator.Exists && !reference["storeRef"].Exists
                    ? [FieldErrors.Required(reference, "generatorRef or storeRef must be set when using sourceRef in dataFrom")]
                    : [];
    }

    private static IEnumerable<FieldError> CheckKeys(Field data)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        return data.Items.Where(item => !seen.Add(item["secretKey"].Text)).Select(item => FieldErrors.Duplicate(item["secretKey"]));
    }
}
