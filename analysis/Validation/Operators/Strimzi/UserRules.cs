namespace Payments.Infra.Analysis.Validation.Operators.Strimzi;

/// <summary>
/// Users of Kafka (Strimzi 1.2, user-operator/src/main/java/io/strimzi/operator/user/model: KafkaUserModel.java and acl/SimpleAclRuleResource.java). There is
/// no webhook: the operator takes the object, and makes no user.
/// </summary>
internal static class UserRules
{
    /// <summary>Of a common name in a certificate.</summary>
    private const int LongestName = 64;

    public static IEnumerable<FieldError> Check(Field manifest)
    {
        var (name, authentication) = (manifest["metadata"]["name"], manifest["spec"]["authentication"]);
        return (authentication["type"].Text == "tls" && name.Text.Length > LongestName
                ? new[] { FieldErrors.Invalid(name, "users with TLS client authentication can have a username only up to 64 characters long") }
                : [])
            .Concat(authentication["type"].Text == "scram-sha-512" && authentication["password"].Exists
                ? CheckSecret(authentication["password"]["valueFrom"]["secretKeyRef"])
                : [])
            .Concat(manifest["spec"]["authorization"]["acls"].Items.SelectMany(rule => CheckResource(rule["resource"])));
    }

    private static IEnumerable<FieldError> CheckSecret(Field reference) => new[] { reference["name"], reference["key"] }.Where(part => !part.Exists)
        .Select(part => FieldErrors.Required(part, "a custom SCRAM-SHA-512 password names its secret and key"));

    private static IEnumerable<FieldError> CheckResource(Field resource) =>
        resource["type"].Text is { Length: > 0 } and not "cluster" && !resource["name"].Exists
            ? [FieldErrors.Required(resource["name"], $"name is required for resource type {resource["type"].Text}")]
            : [];
}
