using System.Collections.Immutable;
using Payments.Infra.Components.Kit;
using Pulumi;

namespace Payments.Infra.Components.Data;

/// <summary>Where a managed service answers: at an address of the network, never over the internet.</summary>
internal static class AzureEndpoint
{
    /// <summary>The endpoint of a managed service. The mesh knows it by a ServiceEntry in the services' namespace.</summary>
    /// <param name="host">Host name.</param>
    /// <param name="port">Port.</param>
    /// <param name="addresses">Addresses that it may have.</param>
    public static StoreEndpoint Outside(Output<string> host, int port, string addresses) =>
        new() { Host = host, Port = port, MeshHosts = ImmutableArray.Create(host.Apply(name => $"./{name}")), Addresses = Output.Create(addresses) };
}
