using Payments.Infra.Analysis.Go;
using Payments.Infra.Analysis.Mesh.Model;
using Payments.Infra.Analysis.Validation.Istio.Decoding;
using Payments.Infra.Analysis.Validation.Istio.Formats;
using Payments.Infra.Analysis.Validation.Istio.Networking.DestinationRules;
using Payments.Infra.Analysis.Validation.Istio.Networking.Sidecars;
using Payments.Infra.Analysis.Validation.Istio.Rules;

namespace Payments.Infra.Analysis.Rules.Mesh.Annotations;

/// <summary>
/// The configuration of a proxy in the annotation <c>proxy.istio.io/config</c>, on top of Istio's defaults (<c>ValidateMeshConfigProxyConfig</c> of
/// istio/istio). Unknown fields are passed over. What YAML has against a text is said in other words than Istio's.
/// </summary>
internal static class ProxyConfigText
{
    private const long Second = 1_000_000_000;

    private static readonly JsonObject Schema = ProxyConfigSchema.Create();

    /// <summary>What is wrong with a text, as one text; null for nothing.</summary>
    public static string? Problem(string text)
    {
        const string Unreadable = "failed to convert to apply proxy config:";
        if (!YamlText.TryRead(text, out var value))
        {
            return $"{Unreadable} error converting YAML to JSON: it is not in YAML";
        }

        var decoded = SpecDecoder.Decode(ProxyConfigSchema.Kind, Schema, value);
        return decoded.Problem is { } problem ? $"{Unreadable} {problem}"
            : Problems(decoded.Spec).ToArray() is { Length: > 0 } problems ? GoErrors.Describe(problems)
            : null;
    }

    private static IEnumerable<string> Problems(JsonObject config) =>
    [
        .. When(IsEmpty(config, "configPath"), "config path must be set"),
        .. When(IsEmpty(config, "binaryPath"), "binary path must be set"),
        .. When(IsEmpty(config, "serviceCluster"), "service cluster must be specified"),
        .. Drain(config),
        .. When(IsEmpty(config, "discoveryAddress"), "discovery address must be set to the proxy discovery service"),
        .. Given(config, "discoveryAddress", _ => "invalid discovery address:"),
        .. Tracing(config.Message("tracing")),
        .. Given(config, "statsdUdpAddress", address => $"invalid statsd udp address {GoText.Quote(address)}:"),
        .. Given(config, "envoyMetricsServiceAddress", Metrics),
        .. Given(config.Message("envoyMetricsService"), "address", Metrics),
        .. Given(config.Message("envoyAccessLogService"), "address", address => $"invalid envoy access log service address {GoText.Quote(address)}:"),
        .. Port(config, "proxyAdminPort", "invalid proxy admin port:"),
        .. When(config.Text("controlPlaneAuthPolicy") == "INHERIT", "invalid authentication policy: unrecognized control plane auth policy \"INHERIT\""),
        .. Port(config, "statusPort", "invalid status port:"),
        .. KeyProvider(config.Message("privateKeyProvider")).Select(problem => $"invalid private key provider configuration: {problem}"),
        .. ConnectionSettings.Problems(config.Message("connectionSettings")).Select(problem => $"invalid connection settings: {problem}"),
    ];

    private static string[] When(bool isWrong, string problem) => isWrong ? [problem] : [];

    private static bool IsEmpty(JsonObject config, string field) => config.Has(field) && config.Text(field).Length == 0;

    private static string[] Drain(JsonObject config) => config.Duration("drainDuration") switch
    {
        null => [],
        { } time when GoDuration.Problem(time) is { } problem => [$"invalid drain duration: {problem}"],
        { } time => When(time % Second != 0, "drain time only supports durations to seconds precision"),
    };

    private static IEnumerable<string> Tracing(JsonObject? tracing)
    {
        var tls = new Findings();
        ClientTls.Check(tracing.Message("tlsSettings"), "", tls);
        return
        [
            .. Lightstep(tracing.Message("lightstep")).Select(problem => $"invalid lightstep config: {problem}"),
            .. Collector(tracing, "zipkin"),
            .. Collector(tracing, "datadog"),
            .. tls.ToVerdict().Errors.Select(problem => $"invalid tracing TLS config: {problem}"),
        ];
    }

    private static IEnumerable<string> Lightstep(JsonObject? lightstep) => lightstep is null ? [] :
    [
        .. When(lightstep.Text("address").Length == 0, "address is required"),
        .. Address(lightstep.Text("address"), "invalid lightstep address:"),
        .. When(lightstep.Text("accessToken").Length == 0, "access token is required"),
    ];

    // The address of the node is known later.
    private static string[] Collector(JsonObject? tracing, string name)
    {
        const string Node = "$(HOST_IP)";
        var address = tracing.Message(name).Text("address");
        var at = address.IndexOf(Node, StringComparison.Ordinal);
        return tracing.Has(name) ? Address(at < 0 ? address : $"{address[..at]}127.0.0.1{address[(at + Node.Length)..]}", $"invalid {name} config:") : [];
    }

    private static string Metrics(string address) => $"invalid envoy metrics service address {GoText.Quote(address)}:";

    private static string[] Given(JsonObject? message, string field, Func<string, string> prefix) =>
        message.Text(field) is { Length: > 0 } address ? Address(address, prefix(address)) : [];

    /// <summary>What is wrong with a host, or an address, with its port.</summary>
    private static string[] Address(string address, string prefix)
    {
        var (host, port, problem) = HostPort.Split(address);
        var reason = problem is not null ? $"unable to split {GoText.Quote(address)}: {problem}"
            : GoNumber.Problem("Atoi", port) is { } noNumber ? $"port ({port}) is not a number: {noNumber}"
            : GoNumber.TryRead(port, out var number) && PortNumber.Problem(number) is { } outside ? outside
            : HostName.Problem(host) is not null && !IpAddress.IsValid(host) ? $"{GoText.Quote(host)} is not a valid hostname or an IP address"
            : null;
        return When(reason is not null, $"{prefix} {reason}");
    }

    private static string[] Port(JsonObject config, string field, string prefix) =>
        config.Has(field) && PortNumber.Problem(config.Whole(field)) is { } problem ? [$"{prefix} {problem}"] : [];

    private static string[] KeyProvider(JsonObject? provider) => (provider, provider.Message("cryptomb") ?? provider.Message("qat")) switch
    {
        (null, _) => [],
        (_, null) => ["private key provider configuration is required", "unknown private key provider"],
        var (_, known) when !known.Has("pollDelay") => ["pollDelay is required"],
        var (_, known) => When(known.Duration("pollDelay") == 0, "pollDelay must be non zero"),
    };
}
