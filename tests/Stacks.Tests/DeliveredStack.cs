namespace Payments.Infra.Stacks.Tests;

/// <summary>The stack dev with all that it can have of <c>payments:delivery</c>, which the stacks of the repository leave out.</summary>
internal static class DeliveredStack
{
    /// <summary>Name that stands for it among those of stacks.</summary>
    public const string Name = "dev-delivery";

    /// <summary>The stack that it is otherwise.</summary>
    public const string Base = "dev";

    /// <summary>A service that is called from outside, and one that is called by services alone.</summary>
    public static readonly string[] Automated = ["account-service", "payment-service"];

    /// <summary>What its configuration says in place of that of the stack.</summary>
    public static (string Section, string Json)[] Sections =>
    [
        (
            "delivery",
            """
            {
              "rollouts": {"services": ["payment-service", "account-service"]},
              "argoCd": {
                "repository": "https://git.example.com/payments/reports", "path": "apps/dev", "namespaces": ["reports"],
                "login": {"issuer": "https://login.example.com/", "clientId": "argocd", "admins": "delivery-admin", "viewers": "delivery-viewer"}
              }
            }
            """),
        (
            "releases",
            """
            {
              "payment-service": {"stable": "1.0.0", "dedicated": {"stable": "1.0.0"}},
              "account-service": {"stable": "1.0.0", "dedicated": {"stable": "1.0.0"}},
              "validation-service": {"stable": "1.0.0"}, "saga-service": {"stable": "1.0.0"}
            }
            """),
    ];
}
