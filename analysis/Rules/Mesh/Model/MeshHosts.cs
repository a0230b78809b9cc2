using Payments.Infra.Analysis.Mesh.Model;
using Payments.Infra.Analysis.Validation.Istio.Rules;

namespace Payments.Infra.Analysis.Rules.Mesh.Model;

/// <summary>The hosts of Services and ServiceEntries, by who sees them (<c>analyzers/util/service_lookup.go</c>).</summary>
internal sealed class MeshHosts
{
    private const string Everybody = "*";
    private const string ExportTo = "networking.istio.io/exportTo";

    private readonly Dictionary<(string Scope, string Host), MeshHost> known = [];
    private readonly ImmutableHashSet<string> namespaces;
    private readonly ImmutableArray<((string Scope, string Host) Key, MeshHost Host)> wildcards;

    /// <summary>Collects them.</summary>
    /// <param name="mesh">The objects.</param>
    public MeshHosts(MeshObjects mesh)
    {
        namespaces = [.. mesh.Of("Namespace").Select(item => item.Name)];
        foreach (var entry in mesh.Of("ServiceEntry"))
        {
            Add(entry);
        }

        foreach (var service in mesh.Of("Service"))
        {
            var host = new MeshHost([.. service.Spec.Messages("ports").Select(port => port.Whole("port"))], LabelSet.Empty);
            foreach (var scope in Scopes(service))
            {
                known[(scope, HostForms.Full(service.Namespace, service.Name))] = host;
            }
        }

        wildcards =
        [
            .. known.Where(entry => entry.Key.Host.StartsWith('*'))
                .OrderBy(entry => entry.Key.Host, StringComparer.Ordinal).ThenBy(entry => entry.Key.Scope, StringComparer.Ordinal)
                .Select(entry => (entry.Key, entry.Value)),
        ];
    }

    /// <summary>The host that an object means: a shared one, else one that its namespaces see, else a wildcard; null when there is none.</summary>
    /// <param name="ns">Namespace of the object.</param>
    /// <param name="exportTo">Namespaces for which the object is.</param>
    /// <param name="host">The host, as the object says it.</param>
    public MeshHost? Find(string ns, IReadOnlyList<string> exportTo, string host)
    {
        var full = HostForms.Full(ns, host);
        var scopes = exportTo.Count == 0 ? [ns] : exportTo.Select(scope => scope == "." ? ns : scope);
        return scopes.Prepend(Everybody).Select(scope => known.GetValueOrDefault((scope, full))).FirstOrDefault(found => found is not null)
            ?? wildcards.FirstOrDefault(wildcard => (wildcard.Key.Scope == Everybody || wildcard.Key.Scope == ns)
                && Bare(host).EndsWith(Bare(wildcard.Key.Host), StringComparison.Ordinal)).Host;
    }

    /// <summary>Namespace of the Service that a host is to be; <see cref="MeshFault.Anywhere"/> for one that may be anybody's.</summary>
    /// <param name="ns">Namespace of the object that says it.</param>
    /// <param name="host">The host, also in forms that mean no Service to istiod, such as <c>web.payments</c>.</param>
    public string PlaceOf(string ns, string host) => host.Split('.') switch
    {
        _ when host.StartsWith('*') => MeshFault.Anywhere,
        [_] => ns,
        [_, var said, "svc", "cluster", "local"] => said,
        [_, var half] when namespaces.Contains(half) => half,
        [_, var half, "svc"] when namespaces.Contains(half) => half,
        _ => MeshFault.Anywhere,
    };

    private static string Bare(string host) => host.StartsWith('*') ? host[1..] : host;

    /// <summary>Once a host is for all namespaces, those behind it are for no others.</summary>
    private void Add(MeshObject entry)
    {
        var host = new MeshHost(
            [.. entry.Spec.Messages("ports").Select(port => port.Whole("number"))],
            LabelSet.Of(entry.Spec.Message("workloadSelector").Message("labels")));
        var exportTo = entry.Spec.Texts("exportTo");
        var isShared = exportTo.Count == 0;
        foreach (var name in entry.Spec.Texts("hosts").Select(name => HostForms.Full(entry.Namespace, name)))
        {
            foreach (var scope in isShared ? [Everybody] : exportTo.Take(exportTo.TakeWhile(scope => scope != Everybody).Count() + 1))
            {
                known[(scope == "." ? entry.Namespace : scope, name)] = host;
                isShared |= scope == Everybody;
            }
        }
    }

    private static IEnumerable<string> Scopes(MeshObject service) => service.Annotation(ExportTo) is { Length: > 0 } said
        ? said.Split(',').Select(scope => scope.Trim()).Select(scope => scope == "." ? service.Namespace : scope)
        : [Everybody];
}
