using Payments.Infra.Analysis.Validation;
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

    public static TheoryData<string> Cases() => [.. RecordedCase.Ids().Cast<object[]>().Select(row => (string)row[0]).Where(id => Kinds.Contains(id.Split('/')[0]))];

    [Theory]
    [MemberData(nameof(Cases))]
    public void Webhook_accepts_or_refuses_as_recorded(string id)
    {
        Assert.Equal(RecordedCase.Get(id).Webhook.Accepted, Check(id).Accepted);
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void Webhook_tells_the_recorded_errors_in_order(string id)
    {
        Assert.Equal<IEnumerable<string>>(RecordedCase.Get(id).Webhook.Errors, Check(id).Errors);
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void Webhook_tells_the_recorded_warnings_of_what_it_accepts(string id)
    {
        var recorded = RecordedCase.Get(id).Webhook;
        var verdict = Check(id);

        Assert.Equal<IEnumerable<string>>(recorded.Accepted ? recorded.Warnings : [], verdict.Accepted ? verdict.Warnings : []);
    }

    private static Verdict Check(string id) => IstioWebhook.Check(CustomResourceGate.Istio.Check(RecordedCase.Get(id).Manifest).Manifest);
}
