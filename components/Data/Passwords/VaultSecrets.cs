using Operators.ExternalSecrets.V1;
using Pulumi.Kubernetes.Types.Inputs.Meta.V1;

namespace Payments.Infra.Components.Data.Passwords;

/// <summary>Keeps passwords in the key vault, and has External Secrets write the Secrets from there.</summary>
internal sealed class VaultSecrets(IManagedServices azure, Resource? store) : SecretWriter
{
    protected override Resource Keep(string name, Output<string> password) => azure.DeclareSecret(name, password);

    /// <summary>A text without passwords has nothing to do with the vault, and External Secrets refuses an object that copies nothing.</summary>
    public override Resource Write(string name, SecretText secret, CustomResourceOptions options) =>
        secret.Passwords.IsEmpty
            ? ClusterSecrets.Declare(name, secret, options)
            : Copy(name, secret, options.After([store, .. secret.Passwords.Select(password => password.Kept)]));

    /// <summary>External Secrets reads the vault again when an annotation changes, and not only at its next hourly turn.</summary>
    private static ImmutableDictionary<string, string> Annotations(SecretText secret) => secret.Rotation.Length == 0
        ? ImmutableDictionary<string, string>.Empty
        : ImmutableDictionary<string, string>.Empty.Add(ObjectLabels.Rotation, secret.Rotation);

    private static ExternalSecret Copy(string name, SecretText secret, CustomResourceOptions options) => new(
        name,
        new ExternalSecretArgs
        {
            Metadata = new ObjectMetaArgs { Name = secret.Name, Namespace = secret.Namespace, Annotations = Annotations(secret) },
            Spec = new ExternalSecretSpecArgs
            {
                RefreshInterval = KeyVaultStore.Refresh,
                SecretStoreRef = KeyVaultStore.Reference(),
                Target = new ExternalSecretSpecTargetArgs
                {
                    Name = secret.Name,
                    CreationPolicy = ExternalSecretSpecTargetCreationPolicy.Owner,
                    Template = new ExternalSecretSpecTargetTemplateArgs
                    {
                        EngineVersion = ExternalSecretSpecTargetTemplateEngineVersion.V2,
                        Type = secret.Type,
                        Metadata = new ExternalSecretSpecTargetTemplateMetadataArgs { Labels = secret.Labels.ToImmutableDictionary() },
                        Data = secret.Texts.ToImmutableDictionary(text => text.Key, text => Template(text.Value, secret.Passwords)),
                    },
                },
                Data = secret.Passwords.Select(password => new ExternalSecretSpecDataArgs
                {
                    SecretKey = Variable(password),
                    RemoteRef = new ExternalSecretSpecDataRemoteRefArgs { Key = password.Name },
                }).ToArray(),
            },
        },
        options);

    private static string Template(string text, ImmutableArray<Password> passwords) => passwords.Aggregate(
        text, (filled, password) => filled.Replace(password.Placeholder, $"{{{{ .{Variable(password)} }}}}", StringComparison.Ordinal));

    /// <summary>Templates read a hyphen as minus.</summary>
    private static string Variable(Password password) => password.Name.Replace('-', '_');
}
