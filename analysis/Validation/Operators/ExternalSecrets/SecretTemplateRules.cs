namespace Payments.Infra.Analysis.Validation.Operators.ExternalSecrets;

/// <summary>
/// Templates of Secrets, which must not make tokens of accounts (External Secrets 2.9, validatePrivilegedTemplate and ValidateSecretTemplateFromTargets in
/// apis/externalsecrets/v1/externalsecret_validator.go).
/// </summary>
internal static class SecretTemplateRules
{
    private const string Token = "kubernetes.io/service-account-token";
    private const string BootstrapToken = "bootstrap.kubernetes.io/token";
    private const string Account = "kubernetes.io/service-account.name";

    private static readonly ImmutableArray<string> Targets = ["Annotations", "Data", "Labels"];

    public static IEnumerable<FieldError> Check(Field manifest)
    {
        var target = manifest["spec"]["target"];
        var template = target["template"];
        return CheckType(template).Concat(IsSecret(target["manifest"]) ? template["templateFrom"].Items.SelectMany(CheckTarget) : []);
    }

    private static IEnumerable<FieldError> CheckType(Field template) => template["type"].Text switch
    {
        BootstrapToken => [FieldErrors.Forbidden(template["type"], $"template.type \"{BootstrapToken}\" is not allowed")],
        Token when template["metadata"]["annotations"][Account].Exists =>
            [FieldErrors.Forbidden(template["type"], $"template.type \"{Token}\" with annotation \"{Account}\" is not allowed")],
        Token when template["templateFrom"].Items.Any(from => string.Equals(from["target"].Text, "Annotations", StringComparison.OrdinalIgnoreCase)) =>
            [FieldErrors.Forbidden(template["type"], $"template.type \"{Token}\" with templateFrom target \"Annotations\" is not allowed")],
        _ => [],
    };

    private static bool IsSecret(Field manifest) => !manifest.Exists || (manifest["apiVersion"].Text == "v1" && manifest["kind"].Text == "Secret");

    private static IEnumerable<FieldError> CheckTarget(Field from) =>
        from["target"].Text is "" || Targets.Contains(from["target"].Text, StringComparer.OrdinalIgnoreCase)
            ? []
            : [FieldErrors.NotSupported(from["target"], Targets)];
}
