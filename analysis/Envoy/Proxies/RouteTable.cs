namespace Payments.Infra.Analysis.Envoy.Proxies;

/// <summary>A route configuration of a proxy.</summary>
/// <param name="Context">What it is for.</param>
/// <param name="Name">Name, such as <c>8080</c>, <c>http.80</c> or <c>https.443.https.payments.istio-ingress</c>.</param>
/// <param name="Ports">Port numbers that a patch can find it by.</param>
/// <param name="Hosts">Its virtual hosts.</param>
internal sealed record RouteTable(PatchContext Context, string Name, ImmutableArray<int> Ports, ImmutableArray<VirtualHost> Hosts)
{
    /// <summary>The Gateway that it is of, as <c>NAMESPACE/NAME</c>; empty where several share it, and in sidecars.</summary>
    public string Gateway { get; init; } = "";

    /// <summary>Name of the port of the Gateway's server; empty likewise.</summary>
    public string PortName { get; init; } = "";

    /// <summary>What it is made of, as a message of Envoy's.</summary>
    public JsonObject Message => new() { ["name"] = Name };
}
