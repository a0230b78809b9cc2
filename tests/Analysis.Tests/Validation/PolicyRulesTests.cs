using Payments.Infra.Analysis.Validation.Crd;
using Payments.Infra.Analysis.Validation.Istio;

namespace Payments.Infra.Analysis.Tests.Validation;

/// <summary>The webhook answers as the real one did, for the kinds that secure, observe and extend proxies.</summary>
public sealed class PolicyRulesTests
{
    private static readonly string[] Kinds =
    [
        "AuthorizationPolicy",
        "EnvoyFilter",
        "PeerAuthentication",
        "ProxyConfig",
        "RequestAuthentication",
        "Telemetry",
        "TrafficExtension",
        "WasmPlugin",
    ];

    public static TheoryData<string> Cases =>
        [.. RecordedCase.Ids().Select<object[], string>(row => (string)row[0]).Where(id => Kinds.Contains(id.Split('/')[0]))];

    [Theory]
    [MemberData(nameof(Cases))]
    public void Webhook_gives_the_recorded_answer(string id)
    {
        var recorded = RecordedCase.Get(id).Webhook;

        var verdict = IstioWebhook.Check(CustomResourceGate.Istio.Check(RecordedCase.Get(id).Manifest).Manifest);

        Assert.Equal<IEnumerable<string>>(recorded.Errors, verdict.Errors);
        Assert.Equal<IEnumerable<string>>(recorded.Warnings, verdict.Warnings);
    }
}
