namespace Payments.Infra.Components.Data;

/// <summary>The key vault with the passwords, and who reads it.</summary>
/// <param name="Url">URL of the vault.</param>
/// <param name="Reader">Client id of the identity that reads it, as ServiceAccount <c>key-vault-reader</c>.</param>
public sealed record VaultAccess(Output<string> Url, Output<string> Reader);
