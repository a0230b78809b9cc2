namespace Payments.Infra.Analysis.Validation.Operators.CloudNativePg;

/// <summary>What a database has, each once (CloudNativePG 1.30, internal/webhook/v1/database_webhook.go).</summary>
internal static class DatabaseRules
{
    private static readonly ImmutableArray<string> Lists = ["extensions", "schemas", "fdws", "servers"];

    public static IEnumerable<FieldError> Check(Field manifest)
    {
        var spec = manifest["spec"];
        var wrappers = spec["fdws"].Items.Select(wrapper => wrapper["name"].Text).ToHashSet(StringComparer.Ordinal);
        return Lists.SelectMany(list => CheckNames(spec[list]))
            .Concat(spec["servers"].Items.Select(server => server["fdw"]).Where(wrapper => wrapper.Text.Length > 0 && !wrappers.Contains(wrapper.Text))
                .Select(wrapper => FieldErrors.Invalid(wrapper, "the foreign data wrapper is not defined in spec.fdws")));
    }

    private static IEnumerable<FieldError> CheckNames(Field list)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        return list.Items.Where(item => !seen.Add(item["name"].Text)).Select(item => FieldErrors.Duplicate(item["name"]));
    }
}
