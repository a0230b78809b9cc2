namespace Payments.Infra.Analysis.Validation.Operators.CloudNativePg;

/// <summary>
/// Roles and services that the operator makes (CloudNativePG 1.30, validateManagedRoles and validateManagedServices in
/// internal/webhook/v1/cluster_webhook.go).
/// </summary>
internal static class ManagedRoleRules
{
    private static readonly ImmutableArray<string> Reserved = ["postgres", "streaming_replica"];
    private static readonly ImmutableArray<string> Suffixes = ["-rw", "-ro", "-r", "-any"];

    public static IEnumerable<FieldError> Check(Field manifest)
    {
        var managed = manifest["spec"]["managed"];
        return CheckRoles(managed["roles"]).Concat(CheckServices(managed["services"], manifest["metadata"]["name"].Text));
    }

    private static IEnumerable<FieldError> CheckRoles(Field roles)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var role in roles.Items)
        {
            var name = role["name"];
            if (!seen.Add(name.Text))
            {
                yield return FieldErrors.Duplicate(name);
            }

            if (role["connectionLimit"].Integer < -1)
            {
                yield return FieldErrors.Invalid(role["connectionLimit"], "Connection limit should be positive, unless defaulting to -1");
            }

            if (Reserved.Contains(name.Text) || name.Text.StartsWith("pg_", StringComparison.Ordinal))
            {
                yield return FieldErrors.Invalid(name, "This role is reserved for operator use");
            }

            if (role["disablePassword"].IsTrue && role["passwordSecret"].Exists)
            {
                yield return FieldErrors.Invalid(name, "This role both sets and disables a password");
            }
        }
    }

    private static IEnumerable<FieldError> CheckServices(Field services, string cluster)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var disabled in services["disabledDefaultServices"].Items.Where(service => service.Text == "rw"))
        {
            yield return FieldErrors.Invalid(disabled, "service of type RW cannot be disabled");
        }

        foreach (var template in services["additional"].Items.Select(service => service["serviceTemplate"]))
        {
            var name = template["metadata"]["name"];
            if (name.Text.Length == 0)
            {
                yield return FieldErrors.Required(name, "name is required");
            }
            else if (Suffixes.Any(suffix => name.Text == cluster + suffix))
            {
                yield return FieldErrors.Invalid(name, $"the service name: '{name.Text}' is reserved for operator use");
            }
            else if (!seen.Add(name.Text))
            {
                yield return FieldErrors.Duplicate(name);
            }

            if (template["spec"]["selector"].Count > 0)
            {
                yield return FieldErrors.Forbidden(template["spec"]["selector"], "selector field is managed by the operator");
            }
        }
    }
}
