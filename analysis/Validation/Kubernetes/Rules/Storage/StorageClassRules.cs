namespace Payments.Infra.Analysis.Validation.Kubernetes.Rules.Storage;

/// <summary>Classes of storage: who provides it, when and where.</summary>
internal static class StorageClassRules
{
    public static IEnumerable<FieldError> Check(Field value) => Provisioners.CheckName(value["provisioner"])
        .Concat(Provisioners.CheckParameters(value["parameters"]))
        .Concat(Choices.CheckDefaulted(value["reclaimPolicy"], "Delete", "Retain"))
        .Concat(Choices.CheckGiven(value["volumeBindingMode"], "Immediate", "WaitForFirstConsumer"))
        .Concat(CheckTopologies(value["allowedTopologies"]));

    public static IEnumerable<FieldError> CheckUpdate(Field before, Field after) =>
        Provisioners.CheckSame(before["parameters"], after["parameters"])
            .Concat(Provisioners.CheckSame(before["provisioner"], after["provisioner"]))
            .Concat(Provisioners.CheckSame(before["reclaimPolicy"], after["reclaimPolicy"], "Delete"))
            .Concat(Immutable.Check(before["volumeBindingMode"], after["volumeBindingMode"], "Immediate"));

    private static IEnumerable<FieldError> CheckTopologies(Field topologies)
    {
        // The server takes a term without requirements for a repeated one.
        var seen = new HashSet<string>(StringComparer.Ordinal) { "" };
        return topologies.Items.SelectMany(term => CheckTerm(term["matchLabelExpressions"]).Concat(seen.Add(Meaning(term["matchLabelExpressions"]))
            ? []
            : [FieldError.Duplicate(term["matchLabelExpressions"].ToString(), "")]));
    }

    private static string Meaning(Field requirements) => string.Join('\n', requirements.Items
        .Select(item => $"{item["key"].Text}={string.Join(',', item["values"].Items.Select(value => value.Text).Order(StringComparer.Ordinal))}")
        .Order(StringComparer.Ordinal));

    private static IEnumerable<FieldError> CheckTerm(Field requirements)
    {
        var keys = new HashSet<string>(StringComparer.Ordinal);
        return requirements.Items.SelectMany(requirement =>
        {
            var (key, values) = (requirement["key"], requirement["values"]);
            var seen = new HashSet<string>(StringComparer.Ordinal);
            return (values.Count == 0 ? [FieldErrors.Required(values)] : values.Items.Where(value => !seen.Add(value.Text)).Select(FieldErrors.Duplicate))
                .Concat(FieldErrors.Invalid(key, key.Text, ObjectNames.CheckKey(key.Text)))
                .Concat(keys.Add(key.Text) ? [] : [FieldErrors.Duplicate(key)]);
        });
    }
}
