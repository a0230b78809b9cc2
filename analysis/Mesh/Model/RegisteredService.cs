using Payments.Infra.Analysis.Envoy.Mesh;
using Payments.Infra.Analysis.Validation.Istio.Rules;

namespace Payments.Infra.Analysis.Mesh.Model;

/// <summary>A host that a mesh knows, of a Service of Kubernetes or a ServiceEntry.</summary>
/// <param name="Source">The object.</param>
/// <param name="Host">Full name, such as <c>shop.market.svc.cluster.local</c>.</param>
/// <param name="Ports">Its ports.</param>
/// <param name="Resolution">How to come to an address.</param>
/// <param name="Visibility">Who sees it.</param>
internal sealed record RegisteredService(
    ConfigObject Source, string Host, ImmutableArray<MeshPort> Ports, Resolution Resolution, Visibility Visibility)
{
    public string Namespace => Source.Namespace;

    public bool IsKubernetes => Source.Kind == "Service";

    /// <summary>Whether it is outside the mesh, so that proxies do not try mutual TLS.</summary>
    public bool IsExternal { get; init; }

    /// <summary>The addresses by which callers find it.</summary>
    public ImmutableArray<string> Addresses { get; init; } = [];

    /// <summary>The labels of its pods; empty for none.</summary>
    public LabelSet Selector { get; init; } = LabelSet.Empty;

    /// <summary>The host that it is another name of; empty for none.</summary>
    public string Target { get; init; } = "";

    public MeshPort? Port(int number) => Ports.FirstOrDefault(port => port.Number == number);

    public static RegisteredService Kubernetes(ConfigObject service, MeshConfig config)
    {
        var spec = service.Spec;
        var external = spec.Text("type") == "ExternalName" ? spec.Text("externalName") : "";
        var exported = service.Annotation("networking.istio.io/exportTo");
        return new(
            service,
            $"{service.Name}.{service.Namespace}.svc.{MeshConfig.Domain}",
            [.. spec.Messages("ports").Select(MeshPort.Kubernetes)],
            external.Length > 0 ? Resolution.Alias : spec.Text("clusterIP") == "None" ? Resolution.Passthrough : Resolution.Endpoints,
            Visibility.Of(service.Namespace, Split(exported), config.ExportTo("defaultServiceExportTo")))
        {
            Addresses = spec.Text("clusterIP") is { Length: > 0 } address && address != "None" ? [address] : [],
            Selector = LabelSet.Of(spec.Message("selector")),
            Target = external,
        };
    }

    public static IEnumerable<RegisteredService> Entries(ConfigObject entry, MeshConfig config)
    {
        var spec = entry.Spec;
        return spec.Texts("hosts").Select(host => new RegisteredService(
            entry,
            host,
            [.. spec.Messages("ports").Select(MeshPort.Istio)],
            spec.Text("resolution") switch
            {
                "STATIC" => Resolution.Endpoints,
                "DNS" or "DNS_ROUND_ROBIN" => Resolution.Dns,
                "DYNAMIC_DNS" => Resolution.DynamicDns,
                _ => Resolution.Passthrough,
            },
            Visibility.Of(entry.Namespace, spec.Texts("exportTo"), config.ExportTo("defaultServiceExportTo")))
        {
            IsExternal = spec.Text("location") != "MESH_INTERNAL",
            Addresses = [.. spec.Texts("addresses")],
            Selector = LabelSet.Of(spec.Message("workloadSelector").Message("labels")),
        });
    }

    private static string[] Split(string names) => names.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    public override string ToString() => Host;
}
