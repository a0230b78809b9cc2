using Payments.Infra.Analysis.Mesh.Model;
using Payments.Infra.Analysis.Rules.Mesh.Model;
using Payments.Infra.Analysis.Validation.Istio.Rules;

namespace Payments.Infra.Analysis.Rules.Mesh.Traffic;

/// <summary>DestinationRules for hosts that nothing has, and subsets without a pod, in whatever namespace (<c>PodNotSelectedAnalyzer</c>).</summary>
internal static class SubsetPods
{
    private const string Region = "topology.kubernetes.io/region";
    private const string Zone = "topology.kubernetes.io/zone";
    private const string Subzone = "topology.istio.io/subzone";

    public static IEnumerable<MeshFault> Find(MeshObjects mesh)
    {
        var nodes = mesh.Of("Node").ToDictionary(node => node.Name, node => node.Labels, StringComparer.Ordinal);
        var pods = new PodIndex(mesh.Of("Pod").Select(pod => (pod, WithPlace(pod, nodes))));
        return mesh.Of("DestinationRule").SelectMany(rule => Check(mesh.Hosts, rule, pods));
    }

    private static IEnumerable<MeshFault> Check(MeshHosts hosts, MeshObject rule, PodIndex pods)
    {
        var said = rule.Spec.Text("host");
        var place = hosts.PlaceOf(rule.Namespace, said);
        if (hosts.Find(rule.Namespace, rule.Spec.Texts("exportTo"), said) is not { } host)
        {
            return
            [
                rule.Fault("IST0174", "spec.host", $"The host {said} defined in the DestinationRule does not match any services in the mesh.").MissingIn(place),
            ];
        }

        // Of two subsets with one name the last is taken.
        return from subset in rule.Spec.Messages("subsets").Index().GroupBy(subset => subset.Item.Text("name"), StringComparer.Ordinal)
               let last = subset.Last()
               let labels = new LabelSet(host.Selector.Values.SetItems(LabelSet.Of(last.Item.Message("labels")).Values))
               where !pods.With(labels).Any()
               select rule.Fault(
                   "IST0173",
                   string.Create(System.Globalization.CultureInfo.InvariantCulture, $"spec.subsets[{last.Index}].labels"),
                   $"The Subset {subset.Key} defined in the DestinationRule does not select any pods. Which may lead to 503 UH (NoHealthyUpstream).")
                   .MissingIn(place);
    }

    /// <summary>Labels of a pod, with those that istiod adds for the node that it is on; a subzone counts in a zone alone.</summary>
    private static LabelSet WithPlace(MeshObject pod, Dictionary<string, LabelSet> nodes)
    {
        var name = pod.Spec.Text("nodeName");
        if (name.Length == 0)
        {
            return pod.Labels;
        }

        var node = nodes.GetValueOrDefault(name, LabelSet.Empty);
        string[] keys = node.Text(Zone).Length > 0 ? [Region, Zone, Subzone] : [Region];
        var added = keys.Select(key => KeyValuePair.Create(key, node.Text(key)));
        return new LabelSet(pod.Labels.Values.SetItems([.. added.Where(label => label.Value.Length > 0), new("kubernetes.io/hostname", name)]));
    }
}
