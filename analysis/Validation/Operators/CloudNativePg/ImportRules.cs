namespace Payments.Infra.Analysis.Validation.Operators.CloudNativePg;

/// <summary>What is imported from another server (CloudNativePG 1.30, validateImport in internal/webhook/v1/cluster_webhook.go).</summary>
internal static class ImportRules
{
    public static IEnumerable<FieldError> Check(Field manifest)
    {
        var import = manifest["spec"]["bootstrap"]["initdb"]["import"];
        return import["type"].Text switch
        {
            "microservice" => CheckOne(import["databases"], import["roles"]),
            "monolith" => CheckMany(import),
            _ => [],
        };
    }

    private static IEnumerable<FieldError> CheckOne(Field databases, Field roles) =>
        (databases.Count != 1 ? new[] { FieldErrors.Invalid(databases, "You need to specify a single database for the `microservice` import type") }
            : databases.Items.First().Text.Contains('*', StringComparison.Ordinal)
                ? [FieldErrors.Invalid(databases, "You cannot specify any wildcard for the `microservice` import type")]
                : [])
            .Concat(roles.Count > 0 ? [FieldErrors.Invalid(roles, "You cannot specify roles to import for the `microservice` import type")] : []);

    private static IEnumerable<FieldError> CheckMany(Field import)
    {
        var (databases, roles, sql) = (import["databases"], import["roles"], import["postImportApplicationSQL"]);
        return (databases.Count == 0 ? new[] { FieldErrors.Invalid(databases, "You need to specify at least a database for the `monolith` import type") } : [])
            .Concat(IsMixed(databases) ? [FieldErrors.Invalid(databases, "Wildcard import cannot be used along other database names")] : [])
            .Concat(IsMixed(roles) ? [FieldErrors.Invalid(roles, "Wildcard import cannot be used along other role names")] : [])
            .Concat(sql.Count > 0 ? [FieldErrors.Invalid(sql, "postImportApplicationSQL is not allowed for the `monolith` import type")] : []);
    }

    private static bool IsMixed(Field names) => names.Count > 1 && names.Items.Any(name => name.Text == "*");
}
