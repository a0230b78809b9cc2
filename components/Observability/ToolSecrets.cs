using Operators.ExternalSecrets.V1;
using Payments.Infra.Components.Observability.Kiali;

namespace Payments.Infra.Components.Observability;

/// <summary>
/// Secrets of tools that nobody can generate. Where External Secrets reads the key vault they are copied from it, under the names
/// that they have in the cluster; elsewhere somebody makes them, and the preview lists them.
/// </summary>
internal sealed class ToolSecrets
{
    private readonly ImmutableDictionary<(string Namespace, string Name), Resource> copies;

    private ToolSecrets(ImmutableDictionary<(string Namespace, string Name), Resource> copies) => this.copies = copies;

    /// <summary>No copies.</summary>
    public static ToolSecrets None { get; } = new(ImmutableDictionary<(string Namespace, string Name), Resource>.Empty);

    /// <summary>Namespaces that need some.</summary>
    public static ImmutableArray<string> NamespacesOf(ObservabilitySettings settings) =>
        [.. Needed(settings).Select(secret => secret.Namespace).Distinct().Order(StringComparer.Ordinal)];

    /// <summary>Declares the copies.</summary>
    /// <param name="settings">What is needed.</param>
    /// <param name="vault">The store of the key vault.</param>
    /// <param name="optionsIn">Options of what goes to a namespace.</param>
    public static ToolSecrets Declare(ObservabilitySettings settings, Resource vault, Func<string, CustomResourceOptions> optionsIn) =>
        new(Needed(settings).ToImmutableDictionary(
            secret => (secret.Namespace, secret.Name), secret => (Resource)Declare(secret, optionsIn(secret.Namespace).After(vault))));

    /// <summary>The copies among some Secrets: pods that read them start once they are there.</summary>
    /// <param name="namespaceName">Namespace of the Secrets.</param>
    /// <param name="names">Their names; what is null or empty is left out.</param>
    public IEnumerable<Resource> In(string namespaceName, params IEnumerable<string?> names) =>
        names.Where(name => name is not null).Select(name => copies.GetValueOrDefault((namespaceName, name!))).OfType<Resource>();

    private static ExternalSecret Declare((string Namespace, string Name, string[] Keys) secret, CustomResourceOptions options)
    {
        var (name, target, inVault) = ($"copy-{secret.Namespace}-{secret.Name}", ((Input<string>)secret.Namespace, secret.Name), InVault(secret.Name));
        return secret.Keys switch
        {
            [] => VaultCopy.Certificate(name, target, inVault, options),
            [var key] => VaultCopy.Texts(name, target, [(key, inVault)], options),
            _ => VaultCopy.Texts(name, target, secret.Keys.Select(key => (key, $"{inVault}-{key}")), options),
        };
    }

    /// <summary>The vault takes no dots in names.</summary>
    private static string InVault(string name) => name.Replace('.', '-');

    /// <summary>What is needed, with the keys that are read; a certificate has those of its type.</summary>
    private static IEnumerable<(string Namespace, string Name, string[] Keys)> Needed(ObservabilitySettings settings)
    {
        if (settings.Grafana.IsSecure)
        {
            yield return (Tools.Namespace, settings.Grafana.CertificateSecret, []);
        }

        if (settings.Alerts.ReceiversSecret.Length > 0)
        {
            yield return (Tools.Namespace, settings.Alerts.ReceiversSecret, ["alertmanager.yaml"]);
        }

        if (settings.Tracing.OpenSearch is { } traces)
        {
            yield return (Tools.Namespace, traces.CredentialsSecret, ["username", "password"]);
        }

        if (settings.SingleSignOn is { } login)
        {
            yield return (Tools.Namespace, login.ClientSecret, ["GF_AUTH_GENERIC_OAUTH_CLIENT_SECRET"]);
            if (settings.Kiali.Login == KialiLogin.OpenId)
            {
                yield return (Tools.Kiali.Namespace, login.ClientSecret, ["oidc-secret"]);
            }
        }
    }
}
