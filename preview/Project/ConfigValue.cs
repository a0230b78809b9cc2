namespace Payments.Infra.Preview.Project;

/// <summary>A configuration value as a program gets it.</summary>
/// <param name="Text">The text; structured values as compact JSON. A part that is encrypted is the marker of an unknown value.</param>
/// <param name="Shown">The text as it may be shown.</param>
/// <param name="IsSecret">Whether some of it is secret.</param>
public sealed record ConfigValue(string Text, string Shown, bool IsSecret)
{
    /// <summary>The secrets in it that are known: no output may show them. Empty when it is no secret, or is not decrypted.</summary>
    public ImmutableArray<string> Secrets { get; init; } = [];
}
