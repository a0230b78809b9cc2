using Payments.Infra.Analysis.Validation.Istio.Rules;

namespace Payments.Infra.Analysis.Validation.Istio.Policies.Authorization;

/// <summary>AuthorizationPolicy: its action with what the action needs and forbids, then rule by rule.</summary>
internal sealed class AuthorizationPolicyRules : IKindRules
{
    private const string HttpOnlyDeny =
        "configured AuthorizationPolicy will deny all traffic to TCP ports under its scope due to the use of only HTTP attributes in a DENY rule; "
        + "it is recommended to explicitly specify the port";

    public string Kind => "AuthorizationPolicy";

    public void Check(JsonObject manifest, Findings findings)
    {
        var found = new Findings();
        CheckSpec(manifest.Message("spec"), found);

        var metadata = manifest.Message("metadata");
        var verdict = found.ToVerdict();
        findings.Problems(verdict.Errors.Select(error => $"invalid policy {metadata.Text("name")}.{metadata.Text("namespace")}: {error}"));
        foreach (var warning in verdict.Warnings)
        {
            findings.Warning(warning);
        }
    }

    private static void CheckSpec(JsonObject? spec, Findings findings)
    {
        WorkloadSelection.Check(spec, findings);
        var action = spec.Text("action") is { Length: > 0 } given ? given : "ALLOW";
        var rules = spec.Messages("rules");
        if (action == "CUSTOM")
        {
            CheckCustom(spec, rules, findings);
        }
        else if (spec.Has("provider"))
        {
            findings.Error($"`provider` must not be with non CUSTOM action, found {action}");
        }

        if (action == "DENY" && rules.Count == 0)
        {
            findings.Error(Meaningless(action));
        }

        foreach (var (index, rule) in rules.Index())
        {
            CheckRule(index, rule, findings);
            if (action == "DENY" && DeniesTcpToo(rule))
            {
                findings.Warning(HttpOnlyDeny);
            }
        }
    }

    private static void CheckCustom(JsonObject? spec, IReadOnlyList<JsonObject> rules, Findings findings)
    {
        if (rules.Count == 0)
        {
            findings.Error(Meaningless("CUSTOM"));
        }
        else if (spec.Message("provider").Text("name").Length == 0)
        {
            findings.Error("`provider.name` must not be empty");
        }

        // The external authorizer is asked before anything of the caller is known but its address.
        foreach (var rule in rules)
        {
            var unknown = Sources(rule).SelectMany(AuthorizationSource.UnknownToExternalAuthorizer)
                .Concat(rule.Messages("when").Select(when => when.Text("key")).Where(AuthorizationCondition.UnknownToExternalAuthorizer));
            findings.Problems(unknown.Select(name => $"{name} is currently not supported with CUSTOM action"));
        }
    }

    private static void CheckRule(int index, JsonObject rule, Findings findings)
    {
        foreach (var from in rule.Messages("from"))
        {
            AuthorizationSource.Check(index, from.Message("source"), findings);
        }

        foreach (var to in rule.Messages("to"))
        {
            AuthorizationOperation.Check(index, to.Message("operation"), findings);
        }

        foreach (var when in rule.Messages("when"))
        {
            AuthorizationCondition.Check(when, findings);
        }
    }

    private static bool DeniesTcpToo(JsonObject rule)
    {
        var sources = Sources(rule);
        var operations = rule.Messages("to").Select(to => to.Message("operation")).OfType<JsonObject>().ToImmutableArray();
        return operations.IsEmpty
            ? !sources.IsEmpty && !sources.Any(AuthorizationSource.AppliesToTcp)
            : !operations.Any(AuthorizationOperation.AppliesToTcp);
    }

    private static ImmutableArray<JsonObject> Sources(JsonObject rule) =>
        [.. rule.Messages("from").Select(from => from.Message("source")).OfType<JsonObject>()];

    private static string Meaningless(string action) =>
        $"{action} action without `rules` is meaningless as it will never be triggered, add an empty rule `{{}}` if you want it be triggered for every request";
}
