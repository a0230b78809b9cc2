using Payments.Infra.Analysis.Validation.Istio.Rules;

namespace Payments.Infra.Analysis.Envoy.Mesh;

/// <summary>A host of the mesh, of a Kubernetes Service or a ServiceEntry.</summary>
/// <param name="Namespace">Namespace of the object.</param>
/// <param name="Host">Full name, such as <c>shop.payments.svc.cluster.local</c>.</param>
/// <param name="Ports">Its ports.</param>
internal sealed record MeshService(string Namespace, string Host, ImmutableArray<MeshPort> Ports)
{
    private const string Domain = "svc.cluster.local";

    /// <summary>Labels of its pods; null for none.</summary>
    public JsonObject? Selector { get; init; }

    /// <summary>Its address; empty when none is known before the cluster gives it one.</summary>
    public string Address { get; init; } = "";

    /// <summary>Whether names are looked up for each request, for which Istio has a kind of cluster of its own.</summary>
    public bool IsDynamic { get; init; }

    /// <summary>Whether its endpoints are pods of the mesh, perhaps.</summary>
    public bool IsInternal { get; init; } = true;

    public static MeshService Kubernetes(JsonObject service) => new(
        MeshObjects.Namespace(service),
        $"{MeshObjects.Name(service)}.{MeshObjects.Namespace(service)}.{Domain}",
        [.. service.Message("spec").Messages("ports").Select(MeshPort.Kubernetes)])
    {
        Selector = service.Message("spec").Message("selector"),
        Address = service.Message("spec").Text("clusterIP") is var address && address == "None" ? "" : address,
    };

    public static IEnumerable<MeshService> Entries(JsonObject entry)
    {
        var spec = entry.Message("spec");
        return spec.Texts("hosts").Select(host => new MeshService(MeshObjects.Namespace(entry), host, [.. spec.Messages("ports").Select(MeshPort.Istio)])
        {
            Selector = spec.Message("workloadSelector").Message("labels"),
            Address = spec.Texts("addresses") is [var address, ..] ? address : "",
            IsDynamic = spec.Text("resolution") == "DYNAMIC_DNS",
            IsInternal = spec.Text("location") == "MESH_INTERNAL",
        });
    }

    /// <summary>A host in full: a name without dots is one of the namespace in which it is said.</summary>
    public static string FullHost(string host, string sayer) =>
        host.Contains('.', StringComparison.Ordinal) || host == "*" ? host : $"{host}.{sayer}.{Domain}";
}
