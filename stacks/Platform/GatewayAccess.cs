using System.Globalization;
using Payments.Infra.Components.Catalogue;
using Payments.Infra.Components.Kit;

namespace Payments.Infra.Stacks.Platform;

/// <summary>The way through the gateway from one's own machine: what a request meets there is what it meets from outside.</summary>
internal static class GatewayAccess
{
    private const int LocalPort = 8443;

    /// <summary>Address of the API, the command that brings the gateway to one's own machine, and a request that goes through it.</summary>
    /// <param name="host">Host of the API.</param>
    /// <param name="services">The services.</param>
    public static ImmutableDictionary<string, string> Of(string host, StackServices services)
    {
        var (gateway, port) = (new GatewayIdentity(), LocalPort.ToString(CultureInfo.InvariantCulture));
        var path = services.Public.SelectMany(service => service.Definition.PublicOperations).SelectMany(operation => operation.Paths).FirstOrDefault("/");
        return ImmutableDictionary<string, string>.Empty
            .Add("address", $"https://{host}")
            .Add("portForward", $"kubectl --namespace {gateway.Namespace} port-forward service/{gateway.Release} {port}:443")
            .Add(
                "request",
                $"curl --resolve {host}:{port}:127.0.0.1 --cacert payments-ca.pem --header \"Authorization: Bearer $TOKEN\" https://{host}:{port}{path}");
    }
}
