namespace Payments.Infra.Analysis.Supply;

/// <summary>A Secret, or a secret of a vault, that a plan reads and does not make: somebody must.</summary>
/// <param name="Place">Where it must be: a namespace, or <c>store NAME</c> for a vault; empty for the namespace of the reader's controller.</param>
/// <param name="Name">Its name.</param>
/// <param name="Readers">What reads it, such as <c>Deployment payments/ledger</c>, sorted.</param>
public sealed record MissingSecret(string Place, string Name, ImmutableArray<string> Readers)
{
    /// <summary>Keys that are read, sorted; none where nothing in the plan says.</summary>
    public ImmutableArray<string> Keys { get; init; } = [];

    /// <summary>The command that makes it, with capitals for what its author must fill in; null where the plan does not say enough.</summary>
    public string? Command { get; init; }
}
