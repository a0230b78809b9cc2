using Pulumi.AzureNative.Authorization;
using Pulumi.AzureNative.ManagedIdentity;

namespace Payments.Infra.Components.Azure.Access;

/// <summary>
/// Who a service is in Azure: its ServiceAccount's token stands for an identity of its own, so that no password exists,
/// and its rights are those it was granted one by one.
/// </summary>
public sealed class WorkloadIdentity : PlatformComponent
{
    private readonly string name;
    private readonly AzureEnvironment environment;
    private readonly CustomResourceOptions child;

    /// <inheritdoc cref="PlatformComponent.PlatformComponent"/>
    public WorkloadIdentity(string name, WorkloadIdentityArgs args, ComponentResourceOptions? options = null)
        : base("payments:azure:WorkloadIdentity", name, args, options)
    {
        (this.name, environment, child) = (name, args.Environment, Child);
        var identity = new UserAssignedIdentity(name, new UserAssignedIdentityArgs
        {
            ResourceName = environment.NameOf($"id-{args.ServiceAccount}"),
            ResourceGroupName = environment.ResourceGroup,
            Location = environment.Region.Name,
            Tags = environment.Tags,
        }, child);
        _ = new FederatedIdentityCredential(name, new FederatedIdentityCredentialArgs
        {
            FederatedIdentityCredentialResourceName = "kubernetes",
            ResourceName = identity.Name!,
            ResourceGroupName = environment.ResourceGroup,
            Issuer = args.Issuer,
            Subject = $"system:serviceaccount:{args.Namespace}:{args.ServiceAccount}",
            Audiences = { "api://AzureADTokenExchange" },
        }, child);
        (Id, ClientId, PrincipalId) = (identity.Id, identity.ClientId!, identity.PrincipalId!);
        RegisterOutputs();
    }

    /// <summary>Id of the identity.</summary>
    [Output("id")]
    public Output<string> Id { get; private set; }

    /// <summary>Client id, which its ServiceAccount names.</summary>
    [Output("clientId")]
    public Output<string> ClientId { get; private set; }

    /// <summary>Object id, which roles and databases name.</summary>
    [Output("principalId")]
    public Output<string> PrincipalId { get; private set; }

    /// <summary>Gives it a role on one thing: a secret, a topic, a container.</summary>
    /// <param name="what">What the role is for, such as <c>payment-events</c>.</param>
    /// <param name="role">The role.</param>
    /// <param name="scope">Id of the thing.</param>
    public RoleAssignment Grant(string what, BuiltInRole role, Output<string> scope) =>
        RoleGrant.Declare($"{name}-{what}", environment, role, PrincipalId, scope, child);
}
