using Payments.Infra.Analysis.Mesh.Model;
using Payments.Infra.Analysis.Rules.Mesh.Model;
using Payments.Infra.Analysis.Validation.Istio.Rules;

namespace Payments.Infra.Analysis.Rules.Mesh.Traffic;

/// <summary>
/// VirtualServices of the mesh for one host, of which istiod takes one (<c>ConflictingMeshGatewayHostsAnalyzer</c>). Each is told once, for the first of
/// its hosts.
/// </summary>
internal static class SharedHosts
{
    private const string Everybody = "*";

    public static IEnumerable<MeshFault> Find(MeshObjects mesh)
    {
        var services = mesh.Of("VirtualService").Where(IsOfMesh).SelectMany(Hosts)
            .GroupBy(entry => (entry.Scope, entry.Host), entry => entry.Service)
            .OrderBy(group => $"{group.Key.Scope}/{group.Key.Host}", StringComparer.Ordinal).ToList();
        var told = new HashSet<MeshObject>();
        foreach (var group in services)
        {
            var shared = group.Key.Scope == Everybody ? []
                : services.Where(other => other.Key.Scope == Everybody && HostNames.Overlap(group.Key.Host, other.Key.Host));
            var conflicting = group.Concat(shared.SelectMany(other => other)).ToList();
            if (conflicting.Count > 1)
            {
                var names = string.Join(',', conflicting.Select(service => service.FullName).Order(StringComparer.Ordinal));
                foreach (var service in conflicting.Where(told.Add))
                {
                    yield return service.Fault(
                        "IST0109",
                        "spec.hosts",
                        $"The VirtualServices {names} associated with mesh gateway define the same host {group.Key.Scope}/{group.Key.Host} which can lead " +
                        "to undefined behavior. This can be fixed by merging the conflicting VirtualServices into a single resource.");
                }
            }
        }
    }

    private static bool IsOfMesh(MeshObject service) =>
        service.Spec.Texts("gateways") is { Count: 0 } || service.Spec.Texts("gateways").Contains("mesh", StringComparer.Ordinal);

    private static IEnumerable<(string Scope, string Host, MeshObject Service)> Hosts(MeshObject service)
    {
        var said = service.Spec.Texts("exportTo");
        var scopes = said.Count == 0 || said.Contains(Everybody, StringComparer.Ordinal) ? [Everybody]
            : said.Select(scope => scope == "." ? service.Namespace : scope).Distinct(StringComparer.Ordinal);
        return from scope in scopes
               from host in service.Spec.Texts("hosts")
               select (scope, HostForms.Full(service.Namespace, host), service);
    }
}
