using Payments.Infra.Analysis.Mesh.Model;
using Payments.Infra.Analysis.Validation.Istio.Rules;

namespace Payments.Infra.Analysis.Mesh.Gateways;

/// <summary>A server of a Gateway: a port, and the hosts that it takes there.</summary>
/// <param name="Source">The Gateway.</param>
/// <param name="Spec">The server.</param>
/// <param name="Hosts">Its hosts, some of them only for VirtualServices of a namespace: <c>namespace/host</c>.</param>
internal sealed record GatewayServer(ConfigObject Source, JsonObject Spec, ImmutableArray<string> Hosts)
{
    private static readonly ImmutableArray<string> Http = ["HTTP", "HTTP2", "GRPC", "GRPC-WEB", "HTTP_PROXY"];

    public int Number => (int)Spec.Message("port").Whole("number");

    public string Protocol => Spec.Message("port").Text("protocol").ToUpperInvariant();

    public bool IsHttp => Http.Contains(Protocol);

    /// <summary>Whether it ends TLS and reads requests.</summary>
    public bool IsHttps => Protocol == "HTTPS" && Spec.Message("tls").Text("mode") is not ("PASSTHROUGH" or "AUTO_PASSTHROUGH");

    public bool IsRedirect => Spec.Message("tls").Flag("httpsRedirect");

    public static IEnumerable<GatewayServer> Of(ConfigObject gateway) => gateway.Spec.Messages("servers").Select(server => new GatewayServer(
        gateway,
        server,
        [.. server.Texts("hosts").Select(host => host.StartsWith("./", StringComparison.Ordinal) ? gateway.Namespace + host[1..]
            : host.StartsWith("*/", StringComparison.Ordinal) ? host[2..] : host)]));

    /// <summary>The host of the server that says most about a name; null when none is for it.</summary>
    public string? Match(string name) => HostNames.MostSpecific(name, Hosts.Select(host => host.Split('/')[^1]));

    /// <summary>The hosts that VirtualServices of a namespace may have here.</summary>
    public IEnumerable<string> HostsFor(string ns) => Hosts
        .Select(host => host.Split('/', 2))
        .Where(parts => parts.Length == 1 || parts[0] == ns || parts[0] == "*")
        .Select(parts => parts[^1]);
}
