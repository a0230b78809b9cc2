using Pulumi;

namespace Payments.Infra.Components.Data;

/// <summary>A user-assigned identity of Entra, as its users need it.</summary>
/// <param name="ClientId">What ServiceAccounts name.</param>
/// <param name="PrincipalId">What roles are assigned to.</param>
public sealed record AzureIdentity(Output<string> ClientId, Output<string> PrincipalId);
