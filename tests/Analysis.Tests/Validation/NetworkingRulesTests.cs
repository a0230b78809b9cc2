using Payments.Infra.Analysis.Validation.Crd;
using Payments.Infra.Analysis.Validation.Istio;

namespace Payments.Infra.Analysis.Tests.Validation;

/// <summary>The webhook says of the kinds that route traffic what the real one said, text by text.</summary>
public sealed class NetworkingRulesTests
{
    private static readonly string[] Kinds =
    [
        "DestinationRule", "Gateway", "ServiceEntry", "Sidecar", "VirtualService", "WorkloadEntry", "WorkloadGroup",
    ];

    // Go walks the map of headers in another order each time.
    private static readonly string[] WithRandomTexts = ["VirtualService/headers-host-and-authority"];

    public static TheoryData<string> Cases =>
    [
        .. RecordedCase.Ids().Select<object[], string>(row => (string)row[0])
            .Where(id => Kinds.Contains(id.Split('/')[0]) && !WithRandomTexts.Contains(id)),
    ];

    [Theory]
    [MemberData(nameof(Cases))]
    public void Webhook_gives_the_recorded_answer(string id)
    {
        var recorded = RecordedCase.Get(id).Webhook;

        var verdict = IstioWebhook.Check(CustomResourceGate.Istio.Check(RecordedCase.Get(id).Manifest).Manifest);

        Assert.Equal<IEnumerable<string>>(recorded.Errors, verdict.Errors);
        Assert.Equal<IEnumerable<string>>(recorded.Warnings, verdict.Warnings);
    }

    [Fact]
    public void Authority_set_twice_is_refused_in_any_order() =>
        Assert.StartsWith(
            "authority header cannot be set multiple times: have ",
            Assert.Single(IstioWebhook.Check(RecordedCase.Get(WithRandomTexts[0]).Manifest).Errors),
            StringComparison.Ordinal);
}
