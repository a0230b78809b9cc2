using Payments.Infra.Analysis.Validation.Istio.Rules;

namespace Payments.Infra.Analysis.Validation.Istio.Policies.Authorization;

/// <summary>What is called: <c>to.operation</c> of a rule.</summary>
internal static class AuthorizationOperation
{
    private static readonly ImmutableArray<string> Fields =
        ["ports", "methods", "paths", "hosts", "notPorts", "notMethods", "notPaths", "notHosts"];

    private static readonly ImmutableArray<string> Ports = ["ports", "notPorts"];
    private static readonly ImmutableArray<string> Paths = ["paths", "notPaths"];

    /// <summary>Checks the operation of a rule.</summary>
    public static void Check(int rule, JsonObject? operation, Findings findings)
    {
        if (operation is null)
        {
            findings.Error($"`to.operation` must not be nil, found at rule {rule}");
            return;
        }

        if (!Fields.Any(field => operation.Texts(field).Count > 0))
        {
            findings.Error($"`to.operation` must not be empty, found at rule {rule}");
        }

        findings.Problems(Ports.SelectMany(field => AuthorizationText.PortProblems(operation.Texts(field))));
        foreach (var field in Fields)
        {
            findings.Problem(AuthorizationText.EmptyProblem(AuthorizationText.GoName(field), operation.Texts(field)));
        }

        foreach (var field in Paths)
        {
            findings.Problem(PathTemplate.Problem(AuthorizationText.GoName(field), operation.Texts(field)));
        }
    }

    /// <summary>Whether the operation says something that holds for TCP connections too: a port.</summary>
    public static bool AppliesToTcp(JsonObject operation) => Ports.Any(field => operation.Texts(field).Count > 0);
}
