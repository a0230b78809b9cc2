using Payments.Infra.Preview.Secrets;

namespace Payments.Infra.Preview.Project;

/// <summary>What a stack's configuration is made of beside its files.</summary>
public sealed record ConfigInputs
{
    /// <summary>Nothing: what is encrypted stays unknown.</summary>
    public static readonly ConfigInputs None = new();

    /// <summary>Passphrase of the stack's secrets; null when there is none, and then they are unknown. An empty one is a passphrase.</summary>
    public string? Passphrase { get; init; }

    /// <summary>Values that stand in place of those of the files, each <c>key=value</c>.</summary>
    public ImmutableArray<string> Overrides { get; init; } = [];

    /// <summary>Whether the keys of <see cref="Overrides"/> are paths into structures: <c>service.ports[0]=80</c>.</summary>
    public bool OverridesArePaths { get; init; }

    /// <summary>The same, with the passphrase of the environment: PULUMI_CONFIG_PASSPHRASE, or the file that PULUMI_CONFIG_PASSPHRASE_FILE names.</summary>
    /// <exception cref="ProjectException">The file cannot be read.</exception>
    public ConfigInputs WithPassphrase()
    {
        try
        {
            return this with { Passphrase = Secrets.Passphrase.FromEnvironment() };
        }
        catch (SecretsException exception)
        {
            throw new ProjectException(ExitCodes.Failure, $"getting stack configuration: get stack secrets manager: {exception.Message}");
        }
    }
}
