using Pulumi.AzureNative.Authorization;
using Pulumi.Random;

namespace Payments.Infra.Components.Azure.Access;

/// <summary>Gives a role on one thing to one identity.</summary>
public static class RoleGrant
{
    /// <summary>Declares the assignment.</summary>
    /// <param name="name">Name in the program.</param>
    /// <param name="environment">Where the scope is.</param>
    /// <param name="role">The role.</param>
    /// <param name="principal">Object id of the identity.</param>
    /// <param name="scope">Id of what the role holds for.</param>
    /// <param name="child">How the engine treats it.</param>
    public static RoleAssignment Declare(
        string name, AzureEnvironment environment, BuiltInRole role, Output<string> principal, Output<string> scope, CustomResourceOptions child) =>
        Declare(name, environment, role, PrincipalType.ServicePrincipal, principal, scope, child);

    internal static RoleAssignment Declare(
        string name,
        AzureEnvironment environment,
        BuiltInRole role,
        PrincipalType type,
        Output<string> principal,
        Output<string> scope,
        CustomResourceOptions child)
    {
        // A new name for each combination: an assignment can be neither changed nor made twice under one name.
        var id = new RandomUuid(name, new RandomUuidArgs { Keepers = { ["principal"] = principal, ["role"] = role.Id, ["scope"] = scope } }, child);
        return new RoleAssignment(name, new RoleAssignmentArgs
        {
            RoleAssignmentName = id.Result,
            RoleDefinitionId = role.In(environment.Subscription),
            PrincipalId = principal,

            // Without it Azure looks a new identity up before every copy of its directory knows it, and fails.
            PrincipalType = type,
            Scope = scope,
            Description = $"{role.Name} for {name}",
        }, child);
    }
}
