using System.ComponentModel.DataAnnotations;

namespace Payments.Infra.Components.Mesh.Install;

/// <summary>Who signs the certificates that workloads of the mesh know each other by.</summary>
public sealed record AuthoritySettings : IValidatableObject
{
    private const string DefaultName = "mesh-ca";

    /// <inheritdoc cref="AuthoritySource"/>
    public AuthoritySource Source { get; init; } = AuthoritySource.Istiod;

    /// <summary>
    /// Name of the key vault's secret, a JSON object with PEM texts: <c>cert</c> and <c>key</c> of the signer, <c>chain</c> from it to the root, and
    /// <c>root</c>. Default mesh-ca, where the source is the key vault.
    /// </summary>
    [RegularExpression("[A-Za-z0-9-]{1,127}", ErrorMessage = "the name of a secret in the key vault: letters, digits and '-', up to 127, such as mesh-ca")]
    public string VaultName { get; init; } = "";

    /// <summary>Name of the secret in the key vault; null where nothing comes from there.</summary>
    public string? SecretInVault => Source == AuthoritySource.Vault ? VaultName.Length > 0 ? VaultName : DefaultName : null;

    /// <inheritdoc/>
    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (VaultName.Length > 0 && Source != AuthoritySource.Vault)
        {
            yield return new ValidationResult(
                $"'{VaultName}' is read by source vault alone; set source to vault, or remove vaultName", [nameof(VaultName)]);
        }
    }
}
