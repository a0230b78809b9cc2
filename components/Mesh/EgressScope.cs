using Istio.Networking.V1;
using Pulumi.Kubernetes.Types.Inputs.Meta.V1;

namespace Payments.Infra.Components.Mesh;

/// <summary>
/// Each sidecar knows the services and stores that its own service uses, and no others: less memory, smaller pushes, and a call
/// that the catalogue does not declare ends at the caller.
/// </summary>
public sealed class EgressScope : PlatformComponent
{
    /// <inheritdoc cref="PlatformComponent.PlatformComponent"/>
    public EgressScope(string name, AccessArgs args, ComponentResourceOptions? options = null)
        : base("payments:mesh:EgressScope", name, args, options)
    {
        Declare("default", null, []);
        foreach (var service in args.Calls.Services)
        {
            Declare(
                service.Name,
                new SidecarSpecWorkloadSelectorArgs { Labels = { ["app"] = service.Name } },
                [
                    .. args.Calls.CalleesOf(service).SelectMany(args.AddressesOf)
                        .Select(address => Output.Create($"./{ServiceHost.For(address, args.Namespace)}")),
                    .. args.StoresOf(service).SelectMany(store => store.MeshHosts),
                    .. args.TokensOf(service).Select(tokens => Output.Create(tokens.MeshHost)),
                ]);
        }

        RegisterOutputs();

        void Declare(string scope, SidecarSpecWorkloadSelectorArgs? selector, List<Output<string>> hosts) => _ = new Sidecar(
            $"{name}-{scope}",
            new SidecarArgs
            {
                Metadata = new ObjectMetaArgs { Name = scope, Namespace = args.Namespace },
                Spec = new SidecarSpecArgs
                {
                    WorkloadSelector = selector!,
                    Egress = { new SidecarSpecEgressArgs { Hosts = { hosts, ProxyNeeds.ControlPlaneHosts, ProxyNeeds.TraceCollectorHost } } },
                    OutboundTrafficPolicy = new SidecarSpecOutboundTrafficPolicyArgs { Mode = SidecarSpecOutboundTrafficPolicyMode.RegistryOnly },
                },
            },
            Child);
    }
}
