using Pulumi;

namespace Payments.Infra.Components.Data.Passwords;

/// <summary>A password that nobody chose and nobody need know.</summary>
/// <param name="Name">Name, which stands for it in texts as <c>${name}</c>.</param>
/// <param name="Value">The password, a secret.</param>
internal sealed record Password(string Name, Output<string> Value)
{
    /// <summary>What stands for it in texts of a <see cref="SecretText"/>.</summary>
    public string Placeholder => $"${{{Name}}}";
}
