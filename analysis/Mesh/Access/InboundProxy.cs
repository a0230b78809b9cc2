using System.Net;
using Payments.Infra.Analysis.Mesh.Access.Authorization;
using Payments.Infra.Analysis.Mesh.Access.Tokens;
using Payments.Infra.Analysis.Mesh.Model;
using Payments.Infra.Analysis.Mesh.Requests;

namespace Payments.Infra.Analysis.Mesh.Access;

/// <summary>What the proxy of a pod does with what arrives: mutual TLS, tokens, policies, in this order.</summary>
/// <param name="mesh">The mesh.</param>
/// <param name="workload">The pods.</param>
internal sealed class InboundProxy(ServiceMesh mesh, Workload workload)
{
    private readonly AuthorizationPolicies policies = AuthorizationPolicies.Of(mesh, workload);
    private readonly ImmutableArray<TokenRule> rules = TokenCheck.Rules(mesh, workload);

    public AccessAnswer Answer(AccessQuestion question)
    {
        var peer = PeerPolicies.Of(mesh, workload, question.Port);
        if (peer.Mode == MutualTlsMode.Strict && question.Caller is null)
        {
            return new(AccessResult.Reset, peer);
        }

        var attempt = new Attempt(question.Port, peer.Mode == MutualTlsMode.Disable ? null : question.Caller)
        {
            Source = question.Source,
            Remote = question.Source,
        };
        return question.Request is { } request && IsHttp(question.Port) ? AnswerHttp(request, attempt, question, peer) : AnswerTcp(attempt, peer);
    }

    /// <summary>
    /// Whether a port's bytes are requests. A port that a service calls TCP is that also for requests; of a port of no service the proxy
    /// finds out.
    /// </summary>
    public bool IsHttp(int port) => mesh.Services.Of(workload)
        .Where(item => item.Target == port)
        .Select(item => (bool?)item.Port.IsHttp)
        .FirstOrDefault() ?? true;

    private AccessAnswer AnswerTcp(Attempt attempt, PeerPolicy peer)
    {
        var verdict = policies.Decide(attempt);
        return new(verdict.IsAllowed ? AccessResult.Allowed : AccessResult.Denied, peer) { Policies = verdict };
    }

    private AccessAnswer AnswerHttp(HttpRequest arrived, Attempt attempt, AccessQuestion question, PeerPolicy peer)
    {
        var request = arrived with { Path = NormalizedPath.Of(arrived.Path, mesh.Config.PathNormalization) };
        var tokens = TokenCheck.Check(rules, request, question.Tokens);
        if (!tokens.IsPassed)
        {
            return new(tokens.Status == VerificationStatus.WrongAudience ? AccessResult.Denied : AccessResult.Unauthenticated, peer) { Tokens = tokens };
        }

        var verdict = policies.Decide(attempt with { Request = tokens.Request, Claims = tokens.Claims, Remote = Remote(request) ?? question.Source });
        return new(verdict.IsAllowed ? AccessResult.Allowed : AccessResult.Denied, peer)
        {
            Tokens = tokens,
            Policies = verdict,
            Upstream = verdict.IsAllowed ? tokens.Request : null,
        };
    }

    /// <summary>The last address that the proxies before this one have noted; sidecars believe it.</summary>
    private static IPAddress? Remote(HttpRequest request) => request.Headers.Text("x-forwarded-for")?.Split(',')[^1].Trim() is { } last
        && IPAddress.TryParse(last, out var address) ? address : null;
}
