using Pulumi;
using Pulumi.Random;

namespace Payments.Infra.Components.Data.Passwords;

/// <summary>Makes passwords and brings them to where pods read them.</summary>
internal abstract class SecretWriter(string rotation)
{
    private const int PasswordLength = 32;

    /// <summary>Passwords are made anew when it changes.</summary>
    public string Rotation => rotation;

    /// <summary>Makes a password. Letters and digits alone: they need no quoting in any URL, file or shell.</summary>
    /// <param name="name">Name in the program, and of the password.</param>
    /// <param name="child">How the engine treats it.</param>
    public virtual Password Generate(string name, CustomResourceOptions child)
    {
        var password = new RandomPassword(
            name,
            new RandomPasswordArgs { Length = PasswordLength, Special = false, Keepers = { ["rotation"] = rotation } },
            child);
        return new Password(name, Output.CreateSecret(password.Result));
    }

    /// <summary>Declares a Secret with passwords in it.</summary>
    /// <param name="name">Name in the program.</param>
    /// <param name="secret">The Secret.</param>
    /// <param name="child">How the engine treats it.</param>
    public abstract void Write(string name, SecretText secret, CustomResourceOptions child);
}
