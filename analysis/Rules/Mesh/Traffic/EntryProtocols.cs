using System.Globalization;
using Payments.Infra.Analysis.Go;
using Payments.Infra.Analysis.Rules.Mesh.Model;
using Payments.Infra.Analysis.Validation.Istio.Rules;

namespace Payments.Infra.Analysis.Rules.Mesh.Traffic;

/// <summary>
/// ServiceEntries that give one port of a host different protocols (<c>ConflictingServiceEntryProtocolAnalyzer</c>). Each is told once, for the first such
/// port.
/// </summary>
internal static class EntryProtocols
{
    private const string Everybody = "*";

    public static IEnumerable<MeshFault> Find(MeshObjects mesh)
    {
        var ports = mesh.Of("ServiceEntry").SelectMany(Ports).ToLookup(port => port.Key);
        var told = new HashSet<MeshObject>();
        foreach (var (scope, host, number) in ports.Select(group => group.Key)
            .OrderBy(key => key.Scope, StringComparer.Ordinal).ThenBy(key => key.Host, StringComparer.Ordinal).ThenBy(key => key.Number))
        {
            var said = ports[(scope, host, number)].Concat(scope == Everybody ? [] : ports[(Everybody, host, number)]).ToList();
            var protocols = said.Select(port => port.Protocol.ToUpperInvariant()).Distinct().Order(StringComparer.Ordinal).ToList();
            if (protocols.Count < 2)
            {
                continue;
            }

            var names = said.Select(port => port.Entry.FullName).Distinct().Order(StringComparer.Ordinal);
            var message = string.Create(
                CultureInfo.InvariantCulture,
                $"Multiple ServiceEntries ({string.Join(", ", names)}) define the same host {GoText.Quote(host)} and port {number} with conflicting protocols ")
                + $"({string.Join(", ", protocols)}).";
            foreach (var entry in said.Select(port => port.Entry).Where(told.Add))
            {
                yield return entry.Fault("IST0177", "spec.ports", message);
            }
        }
    }

    private static IEnumerable<((string Scope, string Host, long Number) Key, string Protocol, MeshObject Entry)> Ports(MeshObject entry)
    {
        var said = entry.Spec.Texts("exportTo");
        var scopes = said.Count == 0 || said.Contains(Everybody, StringComparer.Ordinal) ? [Everybody]
            : said.Select(scope => scope == "." ? entry.Namespace : scope).Distinct(StringComparer.Ordinal);
        return from scope in scopes
               from host in entry.Spec.Texts("hosts")
               from port in entry.Spec.Messages("ports")
               select ((scope, host, port.Whole("number")), port.Text("protocol"), entry);
    }
}
