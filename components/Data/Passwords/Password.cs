namespace Payments.Infra.Components.Data.Passwords;

/// <summary>A generated password.</summary>
/// <param name="Name">Its name; in texts the password is written <c>${name}</c>.</param>
/// <param name="Value">The password, a secret.</param>
/// <param name="Kept">What keeps it where its Secrets are copied from; null for nothing.</param>
internal sealed record Password(string Name, Output<string> Value, Resource? Kept = null)
{
    /// <summary>What it is written as in texts of a <see cref="SecretText"/>.</summary>
    public string Placeholder => $"${{{Name}}}";
}
