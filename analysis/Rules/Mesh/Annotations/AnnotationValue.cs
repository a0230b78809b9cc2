using System.Collections.Frozen;
using System.Text.RegularExpressions;
using Payments.Infra.Analysis.Go;
using Payments.Infra.Analysis.Validation.Istio.Formats;
using Payments.Infra.Analysis.Validation.Kubernetes.Values;

namespace Payments.Infra.Analysis.Rules.Mesh.Annotations;

/// <summary>What istiod's injector takes as the value of an annotation (<c>pkg/kube/inject/validate.go</c> of istio/istio).</summary>
internal static partial class AnnotationValue
{
    private const string Traffic = "traffic.sidecar.istio.io/";
    private const string Sidecar = "sidecar.istio.io/";
    private const string Readiness = "readiness.status.sidecar.istio.io/";

    private static readonly FrozenDictionary<string, Func<string, string?>> Rules = new Dictionary<string, Func<string, string?>>
    {
        [Sidecar + "interceptionMode"] = InterceptionMode,
        ["status.sidecar.istio.io/port"] = StatusPort,
        [Readiness + "initialDelaySeconds"] = value => GoNumber.UnsignedProblem(value, uint.MaxValue),
        [Readiness + "periodSeconds"] = value => GoNumber.UnsignedProblem(value, uint.MaxValue),
        [Readiness + "failureThreshold"] = value => GoNumber.UnsignedProblem(value, uint.MaxValue),
        [Traffic + "includeOutboundIPRanges"] = value => value == "*" ? null : Ranges("includeIPRanges", value),
        [Traffic + "excludeOutboundIPRanges"] = value => Ranges("excludeIPRanges", value),
        [Traffic + "includeInboundPorts"] = value => value == "*" ? null : Ports("includeInboundPorts", value),
        [Traffic + "excludeInboundPorts"] = value => Ports("excludeInboundPorts", value),
        [Traffic + "excludeOutboundPorts"] = value => Ports("excludeOutboundPorts", value),
        [Traffic + "excludeInterfaces"] = Interfaces,
        [Traffic + "kubevirtInterfaces"] = Interfaces,
        ["istio.io/reroute-virtual-interfaces"] = Interfaces,
        ["prometheus.istio.io/merge-metrics"] = Flag,
        [IstioAnnotation.ProxyConfig] = ProxyConfigText.Problem,
        [Sidecar + "proxyCPU"] = Amount,
        [Sidecar + "proxyMemory"] = Amount,
        [Sidecar + "proxyCPULimit"] = Amount,
        [Sidecar + "proxyMemoryLimit"] = Amount,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>What is wrong with a value, in the injector's words; null for nothing, or when the annotation takes anything.</summary>
    /// <param name="name">Key of the annotation.</param>
    /// <param name="value">The value.</param>
    public static string? Problem(string name, string value) => Rules.TryGetValue(name, out var rule) ? rule(value) : null;

    private static string? InterceptionMode(string value) =>
        value is "REDIRECT" or "TPROXY" or "NONE" ? null : $"interceptionMode invalid, use REDIRECT,TPROXY,NONE: {value}";

    // The injector tells the name of another annotation here.
    private static string? StatusPort(string value) => Port(value) is { } problem ? $"excludeInboundPorts invalid: {problem}" : null;

    private static string? Ports(string name, string value)
    {
        var list = value.Trim();
        var wrong = list.Length == 0 ? null : list.Split(',').FirstOrDefault(port => Port(port) is not null);
        return wrong is null ? null : $"{name} invalid: failed parsing port '{wrong}': {Port(wrong)}";
    }

    private static string? Port(string text) =>
        GoNumber.UnsignedProblem(text.Trim(), ushort.MaxValue) is { } problem ? $"failed parsing port '{text}': {problem}" : null;

    private static string? Ranges(string name, string value)
    {
        var wrong = value.Split(',').FirstOrDefault(range => IpAddress.PrefixProblem(range) is not null);
        return value.Length == 0 || wrong is null ? null : $"{name} invalid: failed parsing cidr '{wrong}': {IpAddress.PrefixProblem(wrong)}";
    }

    private static string? Interfaces(string value) =>
        value.Length == 0 ? null : value.Split(',').Select(name => Interface(name.Trim())).FirstOrDefault(problem => problem is not null);

    private static string? Interface(string name) =>
        name.Length == 0 ? "empty interface name"
        : name.Length > 15 ? $"interface name {GoText.Quote(name)} too long (max 15 chars)"
        : InterfaceName().IsMatch(name) ? null
        : $"interface name {GoText.Quote(name)} contains invalid characters";

    private static string? Flag(string value) =>
        value is "1" or "t" or "T" or "TRUE" or "true" or "True" or "0" or "f" or "F" or "FALSE" or "false" or "False"
            ? null
            : $"strconv.ParseBool: parsing {GoText.Quote(value)}: invalid syntax";

    private static string? Amount(string value) =>
        value.Any(char.IsControl) ? "value contains control characters" : QuantityProblem(value);

    // A text in the right form may still have a unit that there is not.
    private static string? QuantityProblem(string value)
    {
        var form = AmountForm().Match(value);
        return value.Length == 0 || !form.Success ? Quantity.Syntax
            : Quantity.Parse("1" + form.Groups["unit"].Value) is null ? "unable to parse quantity's suffix"
            : null;
    }

    [GeneratedRegex(@"^[a-zA-Z][a-zA-Z0-9_.\-]*\z")]
    private static partial Regex InterfaceName();

    [GeneratedRegex(@"^[+-]?[0-9]*(\.[0-9]*)?(?<unit>[eEinumkKMGTP]*[+-]?[0-9]*)\z")]
    private static partial Regex AmountForm();
}
