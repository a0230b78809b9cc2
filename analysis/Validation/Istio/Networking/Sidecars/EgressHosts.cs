using Payments.Infra.Analysis.Validation.Istio.Rules;

namespace Payments.Infra.Analysis.Validation.Istio.Networking.Sidecars;

/// <summary>The hosts that a listener sends to: <c>NAMESPACE/HOST</c>.</summary>
internal static class EgressHosts
{
    private const string All = "*";

    public static void Check(IReadOnlyList<string> hosts, string ownNamespace, Findings findings)
    {
        if (hosts.Count == 0)
        {
            findings.Error("sidecar: egress listener must contain at least one host");
            return;
        }

        var seen = new Dictionary<string, HashSet<string>>();
        foreach (var host in hosts)
        {
            if (host.Split('/', 2) is [var scope, var name] && !ScopedHost.Excludes(scope))
            {
                var others = Others(seen, scope == "." ? ownNamespace : scope);
                if (name == All ? others.Count > 0 : others.Contains(name) || others.Contains(All))
                {
                    findings.Warning($"duplicated egress host: {host}");
                }

                others.Add(name);
            }

            findings.Problems(ScopedHost.SidecarProblems(host));
        }

        if (seen.Count > 1 && seen.TryGetValue(All, out var everywhere) && everywhere.Contains(All))
        {
            findings.Warning("`*/*` host select all resources, no other hosts can be added");
        }
    }

    private static HashSet<string> Others(Dictionary<string, HashSet<string>> seen, string scope) =>
        seen.TryGetValue(scope, out var others) ? others : seen[scope] = [];
}
