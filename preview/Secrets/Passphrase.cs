namespace Payments.Infra.Preview.Secrets;

/// <summary>The passphrase of a stack's secrets, where the Pulumi CLI looks for it.</summary>
internal static class Passphrase
{
    private const string Variable = "PULUMI_CONFIG_PASSPHRASE";
    private const string FileVariable = "PULUMI_CONFIG_PASSPHRASE_FILE";

    /// <summary>
    /// The passphrase that PULUMI_CONFIG_PASSPHRASE holds, which may be empty, or the file that PULUMI_CONFIG_PASSPHRASE_FILE names; null when
    /// neither is set.
    /// </summary>
    /// <exception cref="SecretsException">The file cannot be read.</exception>
    public static string? FromEnvironment()
    {
        if (Environment.GetEnvironmentVariable(Variable) is { } passphrase)
        {
            return passphrase;
        }

        return Environment.GetEnvironmentVariable(FileVariable) is { Length: > 0 } file ? FromFile(file) : null;
    }

    private static string FromFile(string file)
    {
        try
        {
            return File.ReadAllText(file).Trim();
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new SecretsException($"unable to read {FileVariable}: {exception.Message}");
        }
    }
}
