namespace Payments.Infra.Preview.Project;

/// <summary>A configuration key that the project declares.</summary>
/// <param name="Key">The key as the project writes it, with or without the namespace.</param>
/// <param name="Type">Its type; null when it is not said.</param>
/// <param name="Default">Value for stacks that do not set the key; null when there is none.</param>
/// <param name="IsSecret">Whether a stack must encrypt it.</param>
/// <param name="Position">Where it is declared.</param>
public sealed record DeclaredConfig(string Key, ConfigType? Type, ConfigValue? Default, bool IsSecret, FilePosition Position)
{
    /// <summary>Where <see cref="Default"/> is written, and it itself; null when there is none.</summary>
    internal YamlValue? DefaultSource { get; init; }
}
