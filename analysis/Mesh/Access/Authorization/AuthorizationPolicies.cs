using Payments.Infra.Analysis.Mesh.Model;
using Payments.Infra.Analysis.Validation.Istio.Rules;

namespace Payments.Infra.Analysis.Mesh.Access.Authorization;

/// <summary>The AuthorizationPolicies for a workload, and what they say.</summary>
internal sealed class AuthorizationPolicies
{
    private readonly ILookup<PolicyAction, ConfigObject> policies;
    private readonly ILookup<PolicyAction, PolicyRule> rules;

    private AuthorizationPolicies(IReadOnlyList<ConfigObject> all, MeshConfig config)
    {
        policies = all.ToLookup(Action);
        rules = all.SelectMany(policy => PolicyRule.Of(policy, config))
            .OrderBy(rule => rule.EnvoyName, StringComparer.Ordinal)
            .ToLookup(rule => Action(rule.Policy));
    }

    /// <summary>The policies for a workload. Those that are only tried out change nothing.</summary>
    public static AuthorizationPolicies Of(ServiceMesh mesh, Workload workload) => new(
        [.. AttachedPolicies.Of(mesh, workload, "AuthorizationPolicy").Where(policy => policy.Annotation("istio.io/dry-run") != "true")], mesh.Config);

    /// <summary>What the policies say: one that denies counts first, and where some allow, one of them must.</summary>
    public PolicyVerdict Decide(Attempt attempt)
    {
        var verdict = new PolicyVerdict(true, null)
        {
            Asked = [.. Fitting(PolicyAction.Custom, attempt)],
            Allowing = [.. policies[PolicyAction.Allow].Select(policy => policy.ToString())],
        };
        if (Fitting(PolicyAction.Deny, attempt).FirstOrDefault() is { } refused)
        {
            return verdict with { IsAllowed = false, Rule = refused };
        }

        var allowed = Fitting(PolicyAction.Allow, attempt).FirstOrDefault();
        return verdict with { IsAllowed = verdict.Allowing.IsEmpty || allowed is not null, Rule = allowed };
    }

    /// <summary>Whether a policy lets pass, so that nothing else does.</summary>
    public bool HasAllowing => policies[PolicyAction.Allow].Any();

    /// <summary>The rules of an action, by Envoy's names for them.</summary>
    public IEnumerable<PolicyRule> Rules(PolicyAction action) => rules[action];

    private IEnumerable<PolicyRule> Fitting(PolicyAction action, Attempt attempt) =>
        rules[action].Where(rule => rule.Matches(attempt, isStrict: action == PolicyAction.Allow));

    private static PolicyAction Action(ConfigObject policy) => policy.Spec.Text("action") switch
    {
        "DENY" => PolicyAction.Deny,
        "CUSTOM" => PolicyAction.Custom,
        "AUDIT" => PolicyAction.Audit,
        _ => PolicyAction.Allow,
    };
}
