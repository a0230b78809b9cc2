using Payments.Infra.Analysis.Mesh.Requests;

namespace Payments.Infra.Analysis.Mesh.Access.Tokens;

/// <summary>What became of the tokens of a request, and of the request.</summary>
/// <param name="Status">The outcome.</param>
/// <param name="Request">The request afterwards: headers that rules set are gone or set, a token may have been taken out.</param>
internal sealed record Verification(VerificationStatus Status, HttpRequest Request)
{
    /// <summary>The claims of the token that was right; null when none was.</summary>
    public JsonObject? Claims { get; init; }

    /// <summary>The rule that decided; null when none did.</summary>
    public TokenRule? Rule { get; init; }

    /// <summary>Whether the request goes on: with a token that is right, or without any.</summary>
    public bool IsPassed => Status is VerificationStatus.Verified or VerificationStatus.Missing;
}
