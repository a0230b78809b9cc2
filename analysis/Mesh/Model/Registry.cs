using Payments.Infra.Analysis.Envoy.Mesh;
using Payments.Infra.Analysis.Validation.Istio.Rules;

namespace Payments.Infra.Analysis.Mesh.Model;

/// <summary>The services that a mesh knows, oldest first.</summary>
internal sealed class Registry
{
    private readonly ServiceMesh mesh;
    private readonly ILookup<string, RegisteredService> byHost;

    public Registry(ServiceMesh mesh)
    {
        this.mesh = mesh;
        var kubernetes = mesh.Of("Service").Select(service => RegisteredService.Kubernetes(service, mesh.Config));
        var entries = mesh.Of("ServiceEntry").SelectMany(entry => RegisteredService.Entries(entry, mesh.Config));
        All = [.. kubernetes.Concat(entries).OrderBy(service => service.Source.Created)];
        byHost = All.ToLookup(service => service.Host, StringComparer.Ordinal);
    }

    public ImmutableArray<RegisteredService> All { get; }

    /// <summary>
    /// The services that a namespace sees: what is exported to it by name comes first (<c>servicesExportedToNamespace</c>).
    /// </summary>
    public IEnumerable<RegisteredService> SeenBy(string ns) => All
        .Where(service => service.Visibility.Includes(ns))
        .OrderBy(service => service.Visibility.IsPublic);

    /// <summary>The services of a host, at most one for each namespace: a Service of Kubernetes before a ServiceEntry.</summary>
    public IEnumerable<RegisteredService> Named(string host) => byHost[host]
        .GroupBy(service => service.Namespace, StringComparer.Ordinal)
        .Select(same => same.FirstOrDefault(service => service.IsKubernetes) ?? same.First());

    /// <summary>The services that have pods of a workload, with the number of the pods' port for each of theirs.</summary>
    public IEnumerable<(RegisteredService Service, MeshPort Port, int Target)> Of(Workload workload) =>
        from service in All
        where Selects(service, workload)
        from port in service.Ports
        let target = workload.Port(port.Target)
        where target is not null
        select (service, port, target.Value);

    /// <summary>The addresses behind a port of a service.</summary>
    /// <param name="service">The service.</param>
    /// <param name="port">The port.</param>
    /// <param name="subset">Labels that they must have; empty for none.</param>
    public ImmutableArray<Endpoint> Endpoints(RegisteredService service, MeshPort port, LabelSet subset)
    {
        var pods =
            from workload in mesh.Workloads
            where Selects(service, workload)
            let target = workload.Port(port.Target)
            where target is not null
            from pod in Enumerable.Repeat(new Endpoint(workload.Labels, target.Value, workload), workload.Replicas)
            select pod;
        return [.. pods.Concat(Elsewhere(service, port)).Where(endpoint => subset.IsIn(endpoint.Labels))];
    }

    private static bool Selects(RegisteredService service, Workload workload) =>
        workload.Namespace == service.Namespace && !service.Selector.IsEmpty && service.Selector.IsIn(workload.Labels);

    /// <summary>Addresses that are no pods: those that a ServiceEntry names, WorkloadEntries, and the host itself where DNS knows it.</summary>
    private IEnumerable<Endpoint> Elsewhere(RegisteredService service, MeshPort port)
    {
        var target = int.TryParse(port.Target, out var number) ? number : port.Number;
        var named = service.Source.Spec.Messages("endpoints").Select(endpoint => new Endpoint(LabelSet.Of(endpoint.Message("labels")), target, null));
        var entries = mesh.Of("WorkloadEntry")
            .Where(entry => entry.Namespace == service.Namespace && !service.Selector.IsEmpty)
            .Select(entry => new Endpoint(LabelSet.Of(entry.Spec.Message("labels")), target, null))
            .Where(entry => service.Selector.IsIn(entry.Labels));
        IEnumerable<Endpoint> all = [.. named, .. entries];
        return service.Resolution == Resolution.Dns && service.Selector.IsEmpty ? all.DefaultIfEmpty(new(LabelSet.Empty, target, null)) : all;
    }
}
