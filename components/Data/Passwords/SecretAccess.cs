namespace Payments.Infra.Components.Data.Passwords;

/// <summary>Lets External Secrets copy passwords from the key vault; declares nothing where Secrets are written directly.</summary>
public sealed class SecretAccess : PlatformComponent
{
    /// <inheritdoc cref="PlatformComponent.PlatformComponent"/>
    public SecretAccess(string name, SecretAccessArgs args, ComponentResourceOptions? options = null)
        : base("payments:data:SecretAccess", name, args, options)
    {
        Store = args.Azure?.Placement is { Vault: { } vault, Tenant: var tenant }
            ? VaultReader.Declare(name, [args.ServiceNamespace, .. args.FurtherNamespaces], vault, tenant, Child)
            : null;
        RegisterOutputs();
    }

    /// <summary>The store that Secrets are copied from; null where they are written directly.</summary>
    public Resource? Store { get; }
}
