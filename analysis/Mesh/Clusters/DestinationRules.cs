using Payments.Infra.Analysis.Mesh.Model;
using Payments.Infra.Analysis.Validation.Istio.Rules;

namespace Payments.Infra.Analysis.Mesh.Clusters;

/// <summary>
/// Which DestinationRule is for a caller and a service (<c>setDestinationRules</c>, <c>destinationRule</c>): of the caller's namespace before
/// that of the service's before that of the root namespace. Rules of other namespaces are for nobody, and the first place that has one counts alone.
/// </summary>
internal sealed class DestinationRules
{
    private readonly Dictionary<string, RulesOfNamespace> local = new(StringComparer.Ordinal);
    private readonly Dictionary<string, RulesOfNamespace> exported = new(StringComparer.Ordinal);
    private readonly RulesOfNamespace rootOnly = new();
    private readonly string root;

    public DestinationRules(ServiceMesh mesh)
    {
        root = mesh.Config.RootNamespace;
        var isPrivateByDefault = mesh.Config.ExportTo("defaultDestinationRuleExportTo").Contains(".");
        foreach (var item in mesh.Of("DestinationRule").OrderBy(item => !item.Spec.Has("workloadSelector")))
        {
            var rule = DestinationRule.Of(item);
            var host = HostNames.Full(item.Spec.Text("host"), item.Namespace);
            if (rule.ExportTo.IsEmpty || rule.ExportTo.Overlaps(["*", ".", item.Namespace]))
            {
                In(local, item.Namespace).Add(host, rule);
            }

            var isPrivate = rule.ExportTo.IsEmpty ? isPrivateByDefault : rule.ExportTo.Count == 1 && rule.ExportTo.Overlaps([".", item.Namespace]);
            if (!isPrivate)
            {
                In(exported, item.Namespace).Add(host, rule);
            }
            else if (item.Namespace == root)
            {
                rootOnly.Add(host, rule);
            }
        }
    }

    /// <summary>The rule for the callers of a workload; null for none.</summary>
    public DestinationRule? For(Workload caller, RegisteredService service)
    {
        var rules = Rules(caller.Namespace, service);
        return rules.FirstOrDefault(rule => rule.Source.Namespace == caller.Namespace && rule.Selector is { } selector && selector.IsIn(caller.Labels))
            ?? rules.LastOrDefault(rule => rule.Selector is null);
    }

    private IReadOnlyList<DestinationRule> Rules(string ns, RegisteredService service) =>
        (ns == root ? rootOnly : local.GetValueOrDefault(ns))?.Find(service.Host)
        ?? Exported(service.Namespace, ns, service)
        ?? Exported(root, ns, service)
        ?? [];

    private List<DestinationRule>? Exported(string owner, string ns, RegisteredService service) =>
        exported.GetValueOrDefault(owner)?.Find(service.Host)?
            .Where(rule => rule.ExportTo.IsEmpty || rule.ExportTo.Contains("*") || rule.ExportTo.Contains(ns)).ToList() is { Count: > 0 } found ? found : null;

    private static RulesOfNamespace In(Dictionary<string, RulesOfNamespace> places, string ns)
    {
        if (!places.TryGetValue(ns, out var rules))
        {
            places[ns] = rules = new();
        }

        return rules;
    }
}
