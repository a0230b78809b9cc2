namespace Payments.Infra.Analysis.Validation.Kubernetes.Rules.Policies;

/// <summary>Ways to run containers.</summary>
internal static class RuntimeClassRules
{
    public static IEnumerable<FieldError> Check(Field manifest)
    {
        var handler = manifest["handler"];
        return FieldErrors.Invalid(handler, handler.Text, ObjectNames.CheckLabel(handler.Text))
            .Concat(CheckOverhead(manifest["overhead"]))
            .Concat(ObjectMetadata.CheckLabels(manifest["scheduling"]["nodeSelector"]));
    }

    public static IEnumerable<FieldError> CheckUpdate(Field before, Field after) => Unchanged.Check(before["handler"], after["handler"], "string");

    // Errors speak of limits, which the amounts are to the server.
    private static IEnumerable<FieldError> CheckOverhead(Field overhead) => overhead["podFixed"].Entries.SelectMany(amount =>
    {
        var path = overhead.Path.Child("limits").Key(amount.Key);
        return ResourceNames.CheckOfContainer(path.ToString(), amount.Key).Concat(Amounts.Check(amount.Value with { Path = path }, amount.Key));
    });
}
