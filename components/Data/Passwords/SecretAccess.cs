using Payments.Infra.Components.Kit;
using Pulumi;

namespace Payments.Infra.Components.Data.Passwords;

/// <summary>Lets passwords from the key vault into the namespaces that read them; makes nothing where Secrets are written directly.</summary>
public sealed class SecretAccess : PlatformComponent
{
    /// <inheritdoc cref="PlatformComponent.PlatformComponent"/>
    public SecretAccess(string name, SecretAccessArgs args, ComponentResourceOptions? options = null)
        : base("payments:data:SecretAccess", name, args, options)
    {
        if (args.Azure is { } azure)
        {
            VaultReader.Declare(name, args.ServiceNamespace, azure, Child);
        }

        RegisterOutputs();
    }
}
