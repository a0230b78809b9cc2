using Pulumi.Random;

namespace Payments.Infra.Components.Data.Passwords;

/// <summary>Generates passwords, and writes the Secrets that pods read them from.</summary>
internal abstract class SecretWriter(string rotation)
{
    private const int PasswordLength = 32;

    /// <summary>Generates a password of letters and digits, which need no quoting in any URL, file or shell.</summary>
    /// <param name="name">Name in the program, and of the password.</param>
    /// <param name="options">Options of the resource.</param>
    public virtual Password Generate(string name, CustomResourceOptions options)
    {
        var password = new RandomPassword(
            name,
            new RandomPasswordArgs { Length = PasswordLength, Special = false, Keepers = { ["rotation"] = rotation } },
            options);
        return new Password(name, Output.CreateSecret(password.Result));
    }

    /// <summary>Declares a Secret. Returns what writes it into the cluster.</summary>
    /// <param name="name">Name in the program.</param>
    /// <param name="secret">The Secret.</param>
    /// <param name="options">Options of the resource.</param>
    public abstract Resource Write(string name, SecretText secret, CustomResourceOptions options);
}
