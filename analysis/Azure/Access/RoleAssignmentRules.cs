using Payments.Infra.Analysis.Azure.Values;
using Payments.Infra.Analysis.Validation;

namespace Payments.Infra.Analysis.Azure.Access;

/// <summary>Role assignments (learn.microsoft.com/rest/api/authorization/role-assignments/create).</summary>
internal static class RoleAssignmentRules
{
    private const string Roles = "/providers/Microsoft.Authorization/roleDefinitions/";

    public static IEnumerable<AzureFinding> Check(Field inputs) => inputs["roleAssignmentName"].CheckGuid("a GUID")
        .Concat(inputs["principalId"].CheckGuid("the object id of a user, a group or a service principal"))
        .Concat(inputs["principalType"].CheckOneOf("User", "Group", "ServicePrincipal", "ForeignGroup", "Device"))
        .Concat(CheckRole(inputs["roleDefinitionId"]))
        .Concat(ScopeRules.Check(inputs["scope"]))
        .Concat(inputs["condition"].Exists && inputs.Lacks("conditionVersion")
            ? [inputs["conditionVersion"].Says("is missing; a condition says its version; set it to 2.0")]
            : inputs["conditionVersion"].CheckOneOf("2.0"));

    private static IEnumerable<AzureFinding> CheckRole(Field role) => role.Known() is { } text && !IsRole(text)
        ? [role.NotAllowed($"the id of a role, such as /subscriptions/SUBSCRIPTION{Roles}GUID")]
        : [];

    private static bool IsRole(string text)
    {
        var at = text.LastIndexOf(Roles, StringComparison.OrdinalIgnoreCase);
        return at >= 0 && Guid.TryParseExact(text[(at + Roles.Length)..], "D", out _);
    }
}
