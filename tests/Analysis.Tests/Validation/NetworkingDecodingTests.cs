using Payments.Infra.Analysis.Validation.Crd;
using Payments.Infra.Analysis.Validation.Istio;

namespace Payments.Infra.Analysis.Tests.Validation;

/// <summary>The webhook reads objects of every kind as the real one did, and refuses the annotations it refused.</summary>
public sealed class NetworkingDecodingTests
{
    private static readonly string[] Common = ["error decoding configuration: ", "\"internal.istio.io/", "payments/payments has unsupported annotation"];

    [Theory]
    [MemberData(nameof(RecordedCase.Ids), MemberType = typeof(RecordedCase))]
    public void Webhook_cannot_read_what_the_real_one_could_not(string id)
    {
        var recorded = RecordedCase.Get(id);

        var verdict = IstioWebhook.Check(CustomResourceGate.Istio.Check(recorded.Manifest).Manifest);

        Assert.Equal(recorded.Webhook.Errors.Where(IsCommon), verdict.Errors.Where(IsCommon));
    }

    private static bool IsCommon(string error) => Common.Any(start => error.StartsWith(start, StringComparison.Ordinal));
}
