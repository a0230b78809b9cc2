using Istio;
using Istio.Networking.V1;
using Pulumi.Kubernetes.Types.Inputs.Meta.V1;

namespace Payments.Infra.Components.Data;

/// <summary>
/// How sidecars treat connections to stores, and to where tokens for them come from: they pass them through. Both are outside
/// the mesh and have TLS of their own, which the application verifies.
/// </summary>
public sealed class StoreTraffic : PlatformComponent
{
    /// <summary>Exports to the own namespace alone.</summary>
    private const string OwnNamespace = ".";

    /// <inheritdoc cref="PlatformComponent.PlatformComponent"/>
    public StoreTraffic(string name, StoreTrafficArgs args, ComponentResourceOptions? options = null)
        : base("payments:data:StoreTraffic", name, args, options)
    {
        foreach (var (store, endpoint) in args.Endpoints)
        {
            var hosts = endpoint.MeshHosts.Select(host => host.Apply(name => name[(name.IndexOf('/', StringComparison.Ordinal) + 1)..])).ToImmutableArray();
            foreach (var (host, index) in hosts.Select((host, index) => (host, index)))
            {
                var rule = index == 0 ? store : $"{store}-members";
                _ = new DestinationRule($"{name}-{rule}", Rule(rule, host, args), Child);
            }

            if (endpoint.Pods is null)
            {
                _ = new ServiceEntry($"{name}-{store}", Entry(store, hosts[0], ("tcp", endpoint.Port), args), Child);
            }
        }

        foreach (var tokens in args.Endpoints.Values.Select(endpoint => endpoint.Tokens).OfType<TokenEndpoint>().Distinct())
        {
            var entry = tokens.Host.Replace('.', '-');
            _ = new ServiceEntry($"{name}-{entry}", Entry(entry, Output.Create(tokens.Host), ("tls", TokenEndpoint.Port), args), Child);
        }

        RegisterOutputs();
    }

    private static DestinationRuleArgs Rule(string name, Output<string> host, StoreTrafficArgs args) => new()
    {
        Metadata = new ObjectMetaArgs { Name = name, Namespace = args.Namespace },
        Spec = new DestinationRuleSpecArgs
        {
            Host = host,
            ExportTo = { OwnNamespace },
            TrafficPolicy = new TrafficPolicyArgs
            {
                Tls = new TrafficPolicyTlsArgs { Mode = TrafficPolicyTlsMode.Disable },
                ConnectionPool = new TrafficPolicyConnectionPoolArgs
                {
                    Tcp = new TrafficPolicyConnectionPoolTcpArgs
                    {
                        ConnectTimeout = Duration.Seconds(5),
                        TcpKeepalive = new TrafficPolicyConnectionPoolTcpTcpKeepaliveArgs { Time = Duration.Seconds(120), Interval = Duration.Seconds(30) },
                    },
                },
            },
        },
    };

    private static ServiceEntryArgs Entry(string name, Output<string> host, (string Protocol, int Number) port, StoreTrafficArgs args) => new()
    {
        Metadata = new ObjectMetaArgs { Name = name, Namespace = args.Namespace },
        Spec = new ServiceEntrySpecArgs
        {
            Hosts = { host },
            ExportTo = { OwnNamespace },
            Location = ServiceEntrySpecLocation.MeshExternal,
            Resolution = ServiceEntrySpecResolution.Dns,
            Ports = { new ServiceEntrySpecPortsArgs { Number = port.Number, Name = $"{port.Protocol}-{name}", Protocol = port.Protocol.ToUpperInvariant() } },
        },
    };
}
