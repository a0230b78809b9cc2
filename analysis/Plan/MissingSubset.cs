using Payments.Infra.Analysis.Cluster;

namespace Payments.Infra.Analysis.Plan;

/// <summary>Routes of Istio to a subset that no DestinationRule of the host has: requests end in 503 (IST0101 of Istio's analyzer).</summary>
internal static class MissingSubset
{
    private const string Domain = "svc.cluster.local";

    public static IEnumerable<PlanFinding> Find(PlanObjects plan)
    {
        if (plan.IsVague("DestinationRule"))
        {
            return [];
        }

        // Rules for patterns, or for hosts that are not known yet, may be for any.
        var rules = plan.All.Where(item => item.Kind == "DestinationRule").ToList();
        var hosts = rules.ConvertAll(rule => KnownText.At(rule.Manifest["spec"], "host") is { } host ? Full(host, rule.Namespace) : "*");
        var subsets = rules.Zip(hosts)
            .SelectMany(rule => KnownText.Items(rule.First.Manifest["spec"], "subsets").Select(subset => (rule.Second, KnownText.At(subset, "name"))))
            .ToHashSet();
        return from item in plan.All
               where item.Kind == "VirtualService" && !hosts.Exists(host => host.Contains('*', StringComparison.Ordinal))
               from to in RouteDestinations.Of(item)
               let host = KnownText.At(to.Destination, "host")
               let subset = KnownText.At(to.Destination, "subset")
               where host is not null && subset is not null
               let full = Full(host, item.Namespace)
               where hosts.Contains(full) && !subsets.Contains((full, subset))
               select new PlanFinding(
                   item.Source,
                   $"{to.Path}.subset",
                   $"{item.Shown} sends to the subset \"{subset}\" of {host}, which no DestinationRule has: such requests end in 503. " +
                   "Add the subset, or name one that there is.",
                   IsCertain: false)
               {
                   Code = "IST0101",
               };
    }

    private static string Full(string host, string ns) => host.Contains('.', StringComparison.Ordinal) ? host : $"{host}.{ns}.{Domain}";
}
