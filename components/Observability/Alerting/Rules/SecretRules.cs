using static Payments.Infra.Components.Observability.PromQl;

namespace Payments.Infra.Components.Observability.Alerting.Rules;

/// <summary>Secrets that come from the key vault.</summary>
internal static class SecretRules
{
    private const string Condition = "externalsecret_status_condition";

    public static readonly RuleGroup All = new("secrets", [], [NotSynced]);

    private static AlertRule NotSynced => new()
    {
        Name = "SecretNotSynced",
        Expression = $"max by (namespace, name) ({Series(Condition, ("condition", "Ready"), ("status", "False"))}) == 1",
        For = TimeSpan.FromMinutes(15),
        Severity = Severity.Critical,
        Summary = "Secret {{ $labels.name }} in {{ $labels.namespace }} is not read from the key vault",
        Description = "Pods keep what they have. What is new in the vault does not arrive, and a pod whose Secret is missing does not start.",
        Firing = AlertCase.After(25, (Of("False"), "1+0x30"), (Of("True"), "0+0x30")).For(("namespace", "payments"), ("name", "redis-auth")),
        Silent = AlertCase.After(25, (Of("False"), "0+0x30"), (Of("True"), "1+0x30")),
    };

    private static string Of(string status) =>
        Series(Condition, ("namespace", "payments"), ("name", "redis-auth"), ("condition", "Ready"), ("status", status));
}
