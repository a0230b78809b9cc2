namespace Payments.Infra.Preview.Render;

/// <summary>A value that somebody must supply, in place of which its name stands.</summary>
/// <param name="Name">Such as <c>${SECRET:payments/Secret/ledger/data.password}</c>.</param>
/// <param name="Owner">The object that it is of.</param>
/// <param name="Reason">Why it is not there.</param>
/// <param name="IsBase64">Whether the value must be given in base64.</param>
internal sealed record Placeholder(string Name, string Owner, string Reason, bool IsBase64);
