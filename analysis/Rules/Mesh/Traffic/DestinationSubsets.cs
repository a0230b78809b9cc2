using Payments.Infra.Analysis.Go;
using Payments.Infra.Analysis.Rules.Mesh.Model;
using Payments.Infra.Analysis.Validation.Istio.Rules;

namespace Payments.Infra.Analysis.Rules.Mesh.Traffic;

/// <summary>Routes to subsets that no DestinationRule of the host has, wherever it is and whoever sees it (<c>DestinationRuleAnalyzer</c>).</summary>
internal static class DestinationSubsets
{
    public static IEnumerable<MeshFault> Find(MeshObjects mesh)
    {
        var subsets = mesh.Of("DestinationRule")
            .SelectMany(rule => rule.Spec.Messages("subsets")
                .Select(subset => (HostForms.Meant(rule.Namespace, rule.Spec.Text("host")), subset.Text("name"))))
            .ToHashSet();
        return from service in mesh.Of("VirtualService")
               from destination in RouteDestination.Of(service).DistinctBy(destination => (destination.Place, destination.Host, destination.Subset))
               where destination.Subset.Length > 0 && !subsets.Contains((HostForms.Meant(service.Namespace, destination.Host), destination.Subset))
               let kind = destination.IsMirror ? "mirror+subset" : "host+subset"
               select service.Fault(
                   "IST0101",
                   $"{destination.Path}.subset",
                   $"Referenced {kind} in destinationrule not found: {GoText.Quote($"{destination.Host}+{destination.Subset}")}")
                   .MissingIn(MeshFault.Anywhere);
    }
}
