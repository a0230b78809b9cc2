namespace Payments.Infra.Analysis.Tests.Validation.Operators;

/// <summary>What Flagger 1.44 refuses to work with, as its source is read; cases to compare with stand in its controller_test.go.</summary>
public sealed class FlaggerTests
{
    private const string Canary = "provider: istio, targetRef: {apiVersion: apps/v1, kind: Deployment, name: web}, service: {port: 80}, analysis: "
        + "{interval: 1m, threshold: 5, stepWeight: 10, "
        + "metrics: [{name: request-success-rate, interval: 1m}, {name: errors, templateRef: {name: errors}}, {name: own, query: up}], "
        + "sessionAffinity: {cookieName: a, primaryCookieName: b}}";

    private const string Template = "provider: {type: prometheus, address: 'http://prometheus:9090'}, "
        + "query: 'sum(rate(a{ns=\"{{ namespace }}\"}[{{ interval }}])) {{ if true }}{{ variables.direction }}{{ end }}'";

    [Fact]
    public void A_canary_that_is_right_is_taken() => new OperatorCase("flagger.app/v1beta1 Canary", Canary).Takes();

    [Theory]
    [InlineData(
        "provider: istio",
        "provider: knative",
        "spec.provider: Invalid value: \"knative\": can't use apps/v1/Deployment as target if provider is set to knative")]
    [InlineData(
        "apiVersion: apps/v1, kind: Deployment",
        "apiVersion: serving.knative.dev/v1, kind: Service",
        "spec.provider: Invalid value: \"istio\": can't use istio provider with Knative Service as target")]
    [InlineData(
        "primaryCookieName: b",
        "primaryCookieName: a",
        "spec.analysis.sessionAffinity.primaryCookieName: Invalid value: \"a\": can't use the same cookie name")]
    [InlineData(
        ", templateRef: {name: errors}",
        "",
        "spec.analysis.metrics[1].templateRef: Required value: no usable metrics template and query were configured")]
    [InlineData(", query: up", "", "spec.analysis.metrics[2].templateRef: Required value: no usable metrics template")]
    public void A_canary_that_is_wrong_is_refused(string right, string wrong, string reason) =>
        new OperatorCase("flagger.app/v1beta1 Canary", Canary).With(right, wrong).Refuses(reason);

    [Fact]
    public void An_autoscaler_of_Knative_s_own_service_is_refused() => new OperatorCase(
        "flagger.app/v1beta1 Canary",
        "provider: knative, targetRef: {apiVersion: serving.knative.dev/v1, kind: Service, name: a}, autoscalerRef: {name: a}, analysis: {}").Refuses(
        "spec.autoscalerRef: Forbidden: can't use autoscaler with Knative Service");

    [Fact]
    public void A_template_that_is_right_is_taken() => new OperatorCase("flagger.app/v1beta1 MetricTemplate", Template).Takes();

    [Theory]
    [InlineData("'http://prometheus:9090'", "''", "spec.provider.address: Invalid value: \"\": prometheus address is not a valid URL")]
    [InlineData("'http://prometheus:9090'", "'http://a b'", "spec.provider.address: Invalid value: \"http://a b\": prometheus address is not a valid URL")]
    [InlineData(", address: 'http://prometheus:9090'", "", "spec.provider.address: Invalid value: null: prometheus address is not a valid URL")]
    [InlineData("{{ interval }}", "{{ window }}", "spec.query: Invalid value: ")]
    public void A_template_that_is_wrong_is_refused(string right, string wrong, string reason) =>
        new OperatorCase("flagger.app/v1beta1 MetricTemplate", Template).With(right, wrong).Refuses(reason);

    [Theory]
    [InlineData("type: slack, address: 'https://hooks.example.com/a'")]
    [InlineData("type: slack, secretRef: {name: hook}")]
    [InlineData("type: slack, address: hook, secretRef: {name: hook}")]
    public void An_alert_provider_that_is_right_is_taken(string spec) => new OperatorCase("flagger.app/v1beta1 AlertProvider", spec).Takes();

    [Fact]
    public void An_address_that_no_alert_reaches_is_refused() =>
        new OperatorCase("flagger.app/v1beta1 AlertProvider", "type: slack, address: hooks.example.com").Refuses(
            "spec.address: Invalid value: \"hooks.example.com\": invalid hook URL");
}
