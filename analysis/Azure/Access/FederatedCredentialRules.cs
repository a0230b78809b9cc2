using Payments.Infra.Analysis.Azure.Values;
using Payments.Infra.Analysis.Validation;

namespace Payments.Infra.Analysis.Azure.Access;

/// <summary>
/// Who may be an identity by a token of somebody else's (learn.microsoft.com/entra/workload-id/workload-identity-federation-considerations).
/// </summary>
internal static class FederatedCredentialRules
{
    private const int Longest = 600;

    public static IEnumerable<AzureFinding> Check(Field inputs)
    {
        var (issuer, subject, audiences) = (inputs["issuer"], inputs["subject"], inputs["audiences"]);
        return (issuer.Known() is { } text && !IsAddress(text) ? new[] { issuer.NotAllowed("an address that begins with https://") } : [])
            .Concat(subject.Known() is { } who && (who.Length is 0 or > Longest || who != who.Trim())
                ? [subject.NotAllowed(FormattableString.Invariant($"1 to {Longest} characters without a space at an end"))]
                : [])
            .Concat(audiences.IsUnknown() || audiences.Count == 1 ? [] : [audiences.Says("a credential has one audience; name one, such as "
                + "api://AzureADTokenExchange")]);
    }

    private static bool IsAddress(string text) =>
        text.Length <= Longest && Uri.TryCreate(text, UriKind.Absolute, out var address) && address.Scheme == Uri.UriSchemeHttps;
}
