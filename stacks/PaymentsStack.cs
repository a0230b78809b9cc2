using Payments.Infra.Components.Mesh;
using Payments.Infra.Components.Services;
using Payments.Infra.Stacks.Settings;
using Pulumi;

namespace Payments.Infra.Stacks;

/// <summary>The payments platform. Read it from top to bottom: it is the dependency graph.</summary>
public sealed class PaymentsStack : Stack
{
    private const string NamespaceName = "payments";

    /// <summary>Declares the platform as the stack's configuration says.</summary>
    /// <exception cref="RunException">The configuration is wrong; nothing has been registered.</exception>
    public PaymentsStack()
        : this(PaymentsSettings.Load())
    {
        // The settings are read before the base class registers the stack: a wrong file registers nothing.
    }

    internal PaymentsStack(PaymentsSettings settings)
    {
        var space = new Namespace("payments", new NamespaceArgs { Name = NamespaceName });
        var inNamespace = new ComponentResourceOptions { DependsOn = { space } };

        _ = new MutualTls("mutual-tls", new MutualTlsArgs { Namespace = space.Name }, inNamespace);
        _ = new ZeroTrust("zero-trust", new ZeroTrustArgs { Namespace = space.Name, Calls = ServiceCatalogue.Calls }, inNamespace);
        _ = new EgressScope("egress", new EgressScopeArgs { Namespace = space.Name, Calls = ServiceCatalogue.Calls }, inNamespace);
        _ = new NetworkAccess("network", new NetworkAccessArgs { Namespace = space.Name, Calls = ServiceCatalogue.Calls }, inNamespace);

        var services = ServiceCatalogue.All.ToDictionary(service => service.Name, service =>
        {
            var (own, release) = (settings.Service(service.Name), settings.Releases[service.Name]);
            var microservice = new Microservice(
                service.Name,
                new MicroserviceArgs
                {
                    Namespace = space.Name,
                    Service = service,
                    Release = release,
                    Replicas = own.Replicas,
                    Resources = own.Resources,
                },
                inNamespace);
            _ = new Traffic(
                service.Name,
                new TrafficArgs { Namespace = space.Name, Service = service, Release = release, Replicas = own.Replicas },
                new ComponentResourceOptions { DependsOn = { space, microservice } });
            return microservice;
        });

        var entry = ServiceCatalogue.PaymentService;
        Namespace = space.Name;
        PaymentEndpoint = services[entry.Name].Endpoint;
        PaymentPortForward = Output.Format($"kubectl --namespace {space.Name} port-forward service/{entry.Name} {entry.Port}:{entry.Port}");
    }

    /// <summary>Namespace that the services run in.</summary>
    [Output("namespace")]
    public Output<string> Namespace { get; private set; }

    /// <summary>URL of the payment service inside the mesh.</summary>
    [Output("paymentEndpoint")]
    public Output<string> PaymentEndpoint { get; private set; }

    /// <summary>Command that makes the payment service answer on this machine.</summary>
    [Output("paymentPortForward")]
    public Output<string> PaymentPortForward { get; private set; }
}
