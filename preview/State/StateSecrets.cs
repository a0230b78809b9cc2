using System.Text.Json;
using Payments.Infra.Preview.Project;
using Payments.Infra.Preview.Secrets;

namespace Payments.Infra.Preview.State;

/// <summary>Decrypts the secrets of state files.</summary>
internal static class StateSecrets
{
    /// <summary>What decrypts the secrets of a file: gives null where no passphrase is set, or another service encrypted them.</summary>
    /// <param name="provider">The file's <c>secrets_providers</c>; null where it has none.</param>
    /// <exception cref="ProjectException">When called: the passphrase is another.</exception>
    public static Func<string, string?> DecrypterOf(JsonElement? provider)
    {
        if (provider is not { ValueKind: JsonValueKind.Object } element
            || !element.TryGetProperty("type", out var type) || type.GetString() != "passphrase"
            || !element.TryGetProperty("state", out var state) || !state.TryGetProperty("salt", out var salt)
            || Passphrase.FromEnvironment() is not { } passphrase)
        {
            return _ => null;
        }

        var secrets = new PassphraseSecrets(salt.GetString() ?? "", passphrase);
        return ciphertext =>
        {
            try
            {
                return secrets.Decrypt(ciphertext);
            }
            catch (SecretsException exception)
            {
                throw new ProjectException(
                    ExitCodes.Failure,
                    $"the secrets of the baseline cannot be decrypted: {exception.Message}; set PULUMI_CONFIG_PASSPHRASE to the passphrase of that stack, or " +
                    "leave it unset: then secrets are not compared.");
            }
        };
    }
}
