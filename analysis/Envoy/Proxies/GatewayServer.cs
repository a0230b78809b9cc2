using System.Globalization;
using Payments.Infra.Analysis.Envoy.Mesh;
using Payments.Infra.Analysis.Validation.Istio.Rules;

namespace Payments.Infra.Analysis.Envoy.Proxies;

/// <summary>A server of a Gateway, at a proxy that the Gateway selects.</summary>
/// <param name="Gateway">The Gateway, as <c>NAMESPACE/NAME</c>.</param>
/// <param name="Namespace">Its namespace.</param>
/// <param name="Json">The server.</param>
/// <param name="Target">Port that the proxy listens on.</param>
internal sealed record GatewayServer(string Gateway, string Namespace, JsonObject Json, int Target)
{
    private readonly JsonObject? port = Json.Message("port");

    /// <summary>Port of the Gateway, which its virtual hosts are called after.</summary>
    public int Port => (int)port.Whole("number");

    public string PortName => port.Text("name");

    public string Bind => Json.Text("bind");

    public JsonObject? Tls => Json.Message("tls");

    public bool IsRedirect => Tls.Flag("httpsRedirect");

    /// <summary>Hosts, each with the namespace whose VirtualServices may have it, or <c>*</c>.</summary>
    public IEnumerable<(string Namespace, string Host)> Hosts => Json.Texts("hosts").Select(host => host.Split('/', 2) switch
    {
        [".", var name] => (Namespace, name.ToLowerInvariant()),
        [var space, var name] => (space, name.ToLowerInvariant()),
        _ => ("*", host.ToLowerInvariant()),
    });

    /// <summary>Name of its route configuration, which servers of plain HTTP on one port share; empty when it has none.</summary>
    public string RouteName => MeshPort.Istio(port ?? []).Protocol == PortProtocol.Http
        ? string.Create(CultureInfo.InvariantCulture, $"http.{Target}{Suffix}")
        : IsTerminating
            ? string.Create(CultureInfo.InvariantCulture, $"https.{Port}.{PortName}.{Gateway[(Namespace.Length + 1)..]}.{Namespace}{Suffix}")
            : "";

    /// <summary>Whether it ends TLS of requests.</summary>
    public bool IsTerminating =>
        port.Text("protocol").Equals("https", StringComparison.OrdinalIgnoreCase) && Tls.Text("mode") is not ("PASSTHROUGH" or "AUTO_PASSTHROUGH");

    private string Suffix => Bind.Length > 0 ? $".{Bind}" : "";

    public static IEnumerable<GatewayServer> Of(Workload workload, MeshObjects mesh) =>
        from gateway in mesh.Of("Gateway")
        where gateway.Message("spec").Message("selector") is { Count: > 0 } selector && workload.IsSelectedBy(selector)
        from server in gateway.Message("spec").Messages("servers")
        let space = MeshObjects.Namespace(gateway)
        select new GatewayServer($"{space}/{MeshObjects.Name(gateway)}", space, server, TargetOf(server, workload, mesh));

    /// <summary>The pod's port behind the Service's; the server's own where no Service has it.</summary>
    private static int TargetOf(JsonObject server, Workload workload, MeshObjects mesh)
    {
        var number = (int)server.Message("port").Whole("number");
        return mesh.Services
            .Where(service => workload.Pod is not null && service.Namespace == workload.Namespace && service.Selector is { Count: > 0 })
            .Where(service => workload.IsSelectedBy(service.Selector))
            .SelectMany(service => service.Ports)
            .Where(port => port.Number == number)
            .Select(port => workload.Port(port.Target))
            .FirstOrDefault() ?? number;
    }
}
