namespace Payments.Infra.Checks;

/// <summary>Something wrong with a resource that a program registers.</summary>
/// <param name="Type">Type token, such as <c>kubernetes:core/v1:Service</c>.</param>
/// <param name="Name">Name in the program.</param>
/// <param name="Message">The property at fault, what is wrong, and where there is one the remedy.</param>
/// <param name="IsError">Whether a cluster would refuse it, or it goes wrong in any; else it may go wrong.</param>
public sealed record RegistrationFinding(string Type, string Name, string Message, bool IsError)
{
    /// <summary>All of it in a line.</summary>
    public override string ToString() => $"{(IsError ? "error" : "warning")}: {Type} '{Name}': {Message}";
}
