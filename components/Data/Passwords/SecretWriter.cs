using System.Globalization;
using Pulumi.Random;

namespace Payments.Infra.Components.Data.Passwords;

/// <summary>Generates passwords, and writes the Secrets that pods read them from.</summary>
internal abstract class SecretWriter
{
    private const int PasswordLength = 32;

    /// <summary>Generates the password of a login: letters and digits, which need no quoting in any URL, file or shell.</summary>
    /// <param name="name">Name in the program, and of the password.</param>
    /// <param name="login">The login.</param>
    /// <param name="options">Options of the resource.</param>
    public Password Generate(string name, Login login, CustomResourceOptions options) => Generate(
        name,
        new RandomPasswordArgs
        {
            Length = PasswordLength,
            Special = false,
            Keepers = { ["rotation"] = login.Turn.ToString(CultureInfo.InvariantCulture) },
        },
        options);

    /// <summary>Generates a password that no rotation changes: one that its server is set up with, and would not learn anew.</summary>
    /// <inheritdoc cref="Generate(string, Login, CustomResourceOptions)"/>
    public Password GenerateOnce(string name, CustomResourceOptions options) =>
        Generate(name, new RandomPasswordArgs { Length = PasswordLength, Special = false }, options);

    /// <summary>Declares a Secret. Returns what writes it into the cluster.</summary>
    /// <param name="name">Name in the program.</param>
    /// <param name="secret">The Secret.</param>
    /// <param name="options">Options of the resource.</param>
    public abstract Resource Write(string name, SecretText secret, CustomResourceOptions options);

    /// <summary>Keeps a password, where it has a place of its own. Gives what wrote it there; null for nothing.</summary>
    protected virtual Resource? Keep(string name, Output<string> password) => null;

    private Password Generate(string name, RandomPasswordArgs args, CustomResourceOptions options)
    {
        var value = Output.CreateSecret(new RandomPassword(name, args, options).Result);
        return new Password(name, value, Keep(name, value));
    }
}
