namespace Payments.Infra.Components.Azure.Access;

/// <summary>Who the nodes are when they pull images.</summary>
/// <param name="Id">Id of the resource.</param>
/// <param name="ClientId">Client id.</param>
/// <param name="PrincipalId">Object id.</param>
public sealed record KubeletIdentity(Output<string> Id, Output<string> ClientId, Output<string> PrincipalId);
