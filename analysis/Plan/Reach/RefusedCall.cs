namespace Payments.Infra.Analysis.Plan.Reach;

/// <summary>Calls that an AuthorizationPolicy allows on paper, and that another policy, a NetworkPolicy or a Sidecar refuses.</summary>
internal static class RefusedCall
{
    private const string Ambient = "istio.io/dataplane-mode";

    public static IEnumerable<PlanFinding> Find(PlanObjects plan)
    {
        var services = new PodServices(plan);
        var calls = AllowedCall.Of(plan, services).ToList();
        if (calls.Count == 0)
        {
            return [];
        }

        var (denials, network, hosts) = (new Denials(plan), new NetworkReach(plan), new KnownHosts(plan, services));
        return calls.SelectMany(call => Reasons(plan, call, denials, network, hosts)
            .Select(reason => new PlanFinding(call.Policy.Source, call.Path, $"{Shown(call)}, and {reason.Text}", reason.IsCertain)));
    }

    private static string Shown(AllowedCall call) =>
        $"{call.Policy.Shown} allows {call.From.Owner.Shown} to call {call.To.Owner.Shown} at the port {call.Port}";

    private static IEnumerable<(string Text, bool IsCertain)> Reasons(
        PlanObjects plan, AllowedCall call, Denials denials, NetworkReach network, KnownHosts hosts)
    {
        if (denials.Of(call) is { } denial)
        {
            yield return ($"{denial.Shown} denies it whatever it asks. Leave the caller out of one of them.", true);
        }

        if (hosts.IsUnknown(call.From, call.To))
        {
            yield return ("the Sidecar of the caller has none of its Services among its hosts: the caller does not know it. Add the host.", false);
        }

        // Between nodes of an ambient mesh all ports are one. In a namespace that is not whole, others may have policies.
        if (IsAmbient(plan, call.To.Owner.Namespace) || IsAmbient(plan, call.From.Owner.Namespace))
        {
            yield break;
        }

        if (plan.IsWhole(call.To.Owner.Namespace) && network.Takes(call.To, call.Port, call.From) == false)
        {
            var policies = Names(network.Selecting(call.To, "Ingress"));
            yield return ($"no NetworkPolicy of the pods that are called lets it in: {policies}. Let the caller in.", false);
        }

        if (plan.IsWhole(call.From.Owner.Namespace) && network.Sends(call.From, call.Port, call.To) == false)
        {
            var policies = Names(network.Selecting(call.From, "Egress"));
            yield return ($"no NetworkPolicy of the pods that call lets it out: {policies}. Let them out there.", false);
        }
    }

    private static string Names(IEnumerable<string> names) => string.Join(", ", names.Take(5));

    private static bool IsAmbient(PlanObjects plan, string ns) =>
        plan.Of("Namespace", "").Any(item => item.Name == ns && Cluster.KnownText.At(item.Manifest, "metadata", "labels", Ambient) is not null);
}
