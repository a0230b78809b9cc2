namespace Payments.Infra.Analysis.Envoy.Proxies;

/// <summary>A virtual host of a route configuration.</summary>
/// <param name="Name">Name, such as <c>shop.example.com:443</c>.</param>
/// <param name="Domains">Hosts that it answers.</param>
/// <param name="Routes">Its routes in order, as messages of Envoy's.</param>
internal sealed record VirtualHost(string Name, ImmutableArray<string> Domains, ImmutableArray<JsonObject> Routes)
{
    /// <summary>What it is made of, as a message of Envoy's.</summary>
    public JsonObject Message => new() { ["name"] = Name };
}
