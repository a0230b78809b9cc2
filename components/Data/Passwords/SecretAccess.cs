using Payments.Infra.Components.Kit;
using Pulumi;

namespace Payments.Infra.Components.Data.Passwords;

/// <summary>Lets passwords from the key vault into the namespaces that read them; makes nothing where Secrets are written directly.</summary>
public sealed class SecretAccess : ComponentResource
{
    /// <summary>Declares the access.</summary>
    /// <param name="name">Name in the program.</param>
    /// <param name="args">Inputs.</param>
    /// <param name="options">How the engine treats it.</param>
    public SecretAccess(string name, SecretAccessArgs args, ComponentResourceOptions? options = null)
        : base("payments:data:SecretAccess", name, args, options)
    {
        if (args.Azure is { } azure)
        {
            VaultReader.Declare(name, args.ServiceNamespace, azure, ChildOptions.Of(this, options));
        }

        RegisterOutputs();
    }
}
