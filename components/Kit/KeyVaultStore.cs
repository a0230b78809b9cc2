using Operators.ExternalSecrets.V1;

namespace Payments.Infra.Components.Kit;

/// <summary>The store that External Secrets copies Secrets from, where the stack has a key vault.</summary>
internal static class KeyVaultStore
{
    /// <summary>Its name, in the whole cluster.</summary>
    public const string Name = "key-vault";

    /// <summary>How soon what is new in the vault reaches the cluster.</summary>
    public const string Refresh = "1h";

    /// <summary>A reference to it.</summary>
    public static ExternalSecretSpecSecretStoreRefArgs Reference() =>
        new() { Kind = ExternalSecretSpecSecretStoreRefKind.ClusterSecretStore, Name = Name };
}
