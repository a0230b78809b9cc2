namespace Payments.Infra.Analysis.Tests.Validation;

/// <summary>Rules of the kinds that extend proxies, of which no answer is recorded; read from <c>pkg/config/validation</c> of istio.io/istio.</summary>
public sealed class PolicyBranchTests
{
    private const string Extensions = "extensions.istio.io/v1alpha1";

    private static readonly string Long = new('a', 257);

    [Theory]
    [InlineData("WasmPlugin", "{{url: 'http://a', pluginName: {0}}}", "pluginName field must be less than 255 characters long")]
    [InlineData("TrafficExtension", "{{wasm: {{url: 'http://a', pluginName: {0}}}}}", "pluginName field must be less than 256 characters long")]
    public void A_name_that_is_too_long_is_told_with_its_kinds_own_limit(string kind, string spec, string error) =>
        Assert.Equal<IEnumerable<string>>([error], PolicyAnswers.Of(Extensions, kind, string.Format(null, spec, Long)).Errors);

    [Fact]
    public void An_extension_without_code_is_told_so_before_its_selector() => Assert.Equal<IEnumerable<string>>(
        ["exactly one of wasm or lua must be set", "only one of targetRefs or workloadSelector can be set"],
        PolicyAnswers.Of(
            Extensions,
            "TrafficExtension",
            "{selector: {matchLabels: {a: b}}, targetRefs: [{kind: Gateway, group: gateway.networking.k8s.io, name: a}]}").Errors);
}
