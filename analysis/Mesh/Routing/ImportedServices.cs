using Payments.Infra.Analysis.Mesh.Model;
using Payments.Infra.Analysis.Validation.Istio.Rules;

namespace Payments.Infra.Analysis.Mesh.Routing;

/// <summary>
/// The services that a proxy has clusters for (<c>collectImportedServices</c>): those that its listeners name, and those that the
/// VirtualServices of its listeners send to.
/// </summary>
internal sealed class ImportedServices
{
    private readonly Dictionary<string, RegisteredService> byHost = new(StringComparer.Ordinal);

    public RegisteredService? Find(string host) => byHost.GetValueOrDefault(host);

    public IEnumerable<RegisteredService> All => byHost.Values;

    /// <summary>The services of a sidecar.</summary>
    public static ImportedServices Of(ServiceMesh mesh, string ns, IEnumerable<EgressListener> listeners)
    {
        var imported = new ImportedServices();
        foreach (var listener in listeners)
        {
            foreach (var service in listener.Services)
            {
                imported.Add(service);
            }

            foreach (var (host, ports) in listener.VirtualServices.SelectMany(item => Destinations(item, ns)))
            {
                imported.Add(Referenced(mesh, ns, listener, host, ports));
            }
        }

        return imported;
    }

    /// <summary>The services of a gateway: all that its namespace sees.</summary>
    public static ImportedServices OfGateway(ServiceMesh mesh, string ns)
    {
        var imported = new ImportedServices();
        foreach (var service in mesh.Services.SeenBy(ns))
        {
            imported.Add(service);
        }

        return imported;
    }

    private static RegisteredService? Referenced(ServiceMesh mesh, string ns, EgressListener listener, string host, IReadOnlySet<long> ports)
    {
        var named = mesh.Services.Named(host).ToList();
        var service = named.FirstOrDefault(item => item.Namespace == ns)
            ?? named.Where(item => item.Visibility.Includes(ns))
                .OrderBy(item => !item.IsKubernetes).ThenBy(item => item.Source.Created).FirstOrDefault();
        var kept = service?.Ports.Where(port => listener.Port is { } own ? port.Number == own : ports.Contains(0) || ports.Contains(port.Number)).ToList();
        return kept is { Count: > 0 } ? service! with { Ports = [.. kept] } : null;
    }

    /// <summary>Hosts with the ports that are asked for, 0 for any. What only other namespaces' callers may take is left out.</summary>
    private static IEnumerable<(string Host, IReadOnlySet<long> Ports)> Destinations(VirtualService item, string ns) => item.Http
        .Where(route => route.Messages("match") is var matches
            && (matches.All(match => match.Text("sourceNamespace").Length == 0) || matches.Any(match => match.Text("sourceNamespace") == ns)))
        .SelectMany(FullNames.Destinations)
        .GroupBy(destination => destination.Text("host"), StringComparer.Ordinal)
        .Select(same => (same.Key, (IReadOnlySet<long>)same.Select(destination => destination.Message("port").Whole("number")).ToHashSet()));

    private void Add(RegisteredService? service)
    {
        if (service is null)
        {
            return;
        }

        if (!byHost.TryGetValue(service.Host, out var known) || (!known.IsKubernetes && service.IsKubernetes))
        {
            byHost[service.Host] = service;
        }
        else if (known.Namespace == service.Namespace && known.IsKubernetes == service.IsKubernetes && known.Resolution == service.Resolution)
        {
            byHost[service.Host] = known with { Ports = [.. known.Ports.Concat(service.Ports).DistinctBy(port => port.Number)] };
        }
    }
}
