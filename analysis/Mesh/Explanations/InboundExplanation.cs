using Payments.Infra.Analysis.Mesh.Access;
using Payments.Infra.Analysis.Mesh.Access.Authorization;
using Payments.Infra.Analysis.Mesh.Access.Tokens;
using Payments.Infra.Analysis.Mesh.Model;
using Payments.Infra.Analysis.Mesh.Network;

namespace Payments.Infra.Analysis.Mesh.Explanations;

/// <summary>Explains what becomes of a request at the pods that it is sent to.</summary>
/// <param name="mesh">The mesh.</param>
internal sealed class InboundExplanation(ServiceMesh mesh)
{
    /// <summary>Explains it.</summary>
    /// <param name="sender">The pods that send it.</param>
    /// <param name="receiver">The pods that get it.</param>
    /// <param name="isMutual">Whether the sender's proxy uses mutual TLS.</param>
    /// <param name="question">The request; its caller is the sender.</param>
    public (ExplainedHop Hop, string Verdict) Of(Workload sender, Workload receiver, bool isMutual, AccessQuestion question)
    {
        var steps = ImmutableArray.CreateBuilder<ExplainedStep>();
        var network = new NetworkPolicies(mesh).Decide(sender, receiver, question.Port);
        steps.Add(Network(network));
        var verdict = !network.IsAllowed ? "reset" : !receiver.HasProxy ? Bare(steps, isMutual) : Guarded(steps, receiver, isMutual, question);
        return (new(FormattableString.Invariant($"{receiver} inbound {question.Port}"), steps.ToImmutable()), verdict);
    }

    private static ExplainedStep Network(NetworkVerdict network) => network switch
    {
        { IsAllowed: true, Egress: null, Ingress: null } => new("network", "open", null, "no NetworkPolicy is for these pods"),
        { IsAllowed: true } => new("network", "open", Names(network)),
        { IsKeptIn: true } => new("network", "closed", $"NetworkPolicy {network.Egress}", "the sender's policies have no rule for it"),
        _ => new("network", "closed", $"NetworkPolicy {network.Ingress}", "the receiver's policies have no rule for it"),
    };

    private static string Names(NetworkVerdict network) =>
        "NetworkPolicy " + string.Join(", ", new[] { network.Egress, network.Ingress }.OfType<ConfigObject>().Select(policy => policy.ToString()).Distinct());

    private static string Bare(ImmutableArray<ExplainedStep>.Builder steps, bool isMutual)
    {
        steps.Add(isMutual
            ? new("mutual TLS", "fails", null, "the pods have no proxy that could answer it")
            : new("proxy", "none", null, "the pods have none: nothing of the mesh is checked"));
        return isMutual ? "reset" : "allowed";
    }

    private string Guarded(ImmutableArray<ExplainedStep>.Builder steps, Workload receiver, bool isMutual, AccessQuestion question)
    {
        var answer = new InboundProxy(mesh, receiver).Answer(isMutual ? question : question with { Caller = null });
        var isBroken = isMutual && answer.Peer.Mode == MutualTlsMode.Disable;
        steps.Add(new(
            "mutual TLS",
            answer.Peer.Mode.ToString().ToUpperInvariant(),
            answer.Peer.Source is { } source ? $"PeerAuthentication {source}" : null,
            isBroken ? "the caller uses it, and the port does not take it"
                : isMutual ? $"caller is {question.Caller}"
                : "caller speaks plain text, and is nobody"));
        if (isBroken || answer.Result == AccessResult.Reset)
        {
            return "reset";
        }

        AddDecisions(steps, answer.Tokens, answer.Policies);
        return answer.Result.ToString().ToLowerInvariant();
    }

    /// <summary>Adds what became of tokens and what policies said; of gateways too.</summary>
    public static void AddDecisions(ImmutableArray<ExplainedStep>.Builder steps, Verification? tokens, PolicyVerdict? policies)
    {
        if (tokens is { } verified && (verified.Rule is not null || verified.Status != VerificationStatus.Missing))
        {
            var source = verified.Rule is { } rule ? $"RequestAuthentication {rule.Source}" : null;
            steps.Add(new("token", Words(verified.Status), source, verified.Rule?.Issuer ?? ""));
        }
        else if (tokens is not null)
        {
            steps.Add(new("token", "none", null, "a request without one passes"));
        }

        foreach (var asked in policies?.Asked ?? [])
        {
            steps.Add(new("authorization", "asked", $"AuthorizationPolicy {asked}", "another service decides first; what it says is not known here"));
        }

        if (policies is not null)
        {
            steps.Add(Authorization(policies));
        }
    }

    private static ExplainedStep Authorization(PolicyVerdict policies) => policies switch
    {
        { IsAllowed: true, Rule: { } rule } => new("authorization", "allowed", $"AuthorizationPolicy {rule}"),
        { IsAllowed: true } => new("authorization", "allowed", null, "no policy allows, so that all may call"),
        { Rule: { } rule } => new("authorization", "denied", $"AuthorizationPolicy {rule}"),
        _ => new("authorization", "denied", null, $"no rule allows it; there are {string.Join(", ", policies.Allowing)}"),
    };

    private static string Words(VerificationStatus status) => status switch
    {
        VerificationStatus.Verified => "valid",
        VerificationStatus.UnknownIssuer => "issuer unknown",
        VerificationStatus.WrongAudience => "audience wrong",
        VerificationStatus.BadSignature => "signature wrong",
        _ => status.ToString().ToLowerInvariant(),
    };
}
