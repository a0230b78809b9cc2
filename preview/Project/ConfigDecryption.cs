using Payments.Infra.Preview.Secrets;

namespace Payments.Infra.Preview.Project;

/// <summary>Decrypts the encrypted values of a stack's configuration.</summary>
/// <param name="secrets">The key to them; null when there is none here, and then they stay unknown.</param>
/// <param name="problems">Takes what cannot be decrypted.</param>
internal sealed class ConfigDecryption(PassphraseSecrets? secrets, FileProblems problems)
{
    private const string Salt = "encryptionsalt";
    private const string Provider = "secretsprovider";

    /// <summary>For the values of a stack file. Keys that a cloud holds, such as <c>azurekeyvault://…</c>, are not fetched.</summary>
    /// <param name="root">The file; null for an empty one.</param>
    /// <param name="passphrase">The passphrase; null when there is none.</param>
    /// <param name="problems">Takes what cannot be decrypted.</param>
    public static ConfigDecryption Of(YamlValue? root, string? passphrase, FileProblems problems) => new(
        passphrase is not null && root?.Text(Salt) is { } salt && root.Text(Provider) is null or "" or "default" or "passphrase"
            ? new PassphraseSecrets(salt, passphrase)
            : null,
        problems);

    /// <summary>The value with the plain text of what is encrypted in it.</summary>
    /// <exception cref="ProjectException">The passphrase is another than the stack's.</exception>
    public YamlValue Decrypt(YamlValue value)
    {
        if (secrets is null || !value.HasSecure)
        {
            return value;
        }

        return new YamlValue(value.Kind, value.Position)
        {
            Plaintext = value.IsSecure ? PlaintextOf(value.Entries[0].Value, secrets) : null,
            Items = [.. value.Items.Select(Decrypt)],
            Entries = value.IsSecure ? value.Entries : [.. value.Entries.Select(entry => entry with { Value = Decrypt(entry.Value) })],
        };
    }

    private string? PlaintextOf(YamlValue ciphertext, PassphraseSecrets key)
    {
        Unlock(key);
        try
        {
            return key.Decrypt((string)ciphertext.Scalar!);
        }
        catch (SecretsException exception)
        {
            problems.Add(ciphertext.Position, $"validating stack config: {exception.Message}; encrypt the value again: 'pulumi config set --secret'.");
            return null;
        }
    }

    private static void Unlock(PassphraseSecrets key)
    {
        try
        {
            key.Unlock();
        }
        catch (SecretsException exception)
        {
            throw new ProjectException(
                ExitCodes.Failure,
                $"getting stack configuration: get stack secrets manager: {exception.Message}\n" +
                "    PULUMI_CONFIG_PASSPHRASE, or the file that PULUMI_CONFIG_PASSPHRASE_FILE names, must hold the stack's passphrase; with neither set, " +
                "secrets are planned as unknown.");
        }
    }
}
