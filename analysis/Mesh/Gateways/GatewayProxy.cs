using System.Net;
using Payments.Infra.Analysis.Mesh.Access;
using Payments.Infra.Analysis.Mesh.Access.Authorization;
using Payments.Infra.Analysis.Mesh.Access.Tokens;
using Payments.Infra.Analysis.Mesh.Model;
using Payments.Infra.Analysis.Mesh.Requests;
using Payments.Infra.Analysis.Mesh.Routing;

namespace Payments.Infra.Analysis.Mesh.Gateways;

/// <summary>
/// What a gateway does with a request from outside: tokens, policies, then routes. The route is chosen before anything else; a token that
/// is right makes the proxy choose again, by its claims and by the headers that they are put into.
/// </summary>
internal sealed class GatewayProxy
{
    private readonly ServiceMesh mesh;
    private readonly Workload gateway;
    private readonly KnownClusters clusters;
    private readonly AuthorizationPolicies policies;
    private readonly ImmutableArray<TokenRule> rules;

    public GatewayProxy(ServiceMesh mesh, Workload gateway)
    {
        this.mesh = mesh;
        this.gateway = gateway;
        clusters = new(mesh, CallerScope.Of(mesh, gateway));
        policies = AuthorizationPolicies.Of(mesh, gateway);
        rules = TokenCheck.Rules(mesh, gateway);
    }

    /// <summary>What becomes of a request in plain text.</summary>
    /// <param name="port">Port of the gateway's Service.</param>
    /// <param name="question">The request; its port is that of the pods.</param>
    public GatewayAnswer Answer(int port, AccessQuestion question)
    {
        if (question.Request is not { } sent || GatewayTable.Of(mesh, gateway, question.Port, sent.HostName) is not { } table)
        {
            return new((AccessResult?)null) { IsClosed = true };
        }

        var request = sent with { Path = NormalizedPath.Of(sent.Path, mesh.Config.PathNormalization), Headers = Noted(sent.Headers, question.Source) };
        var host = VirtualHost.Find(table, request.HostName);
        var tokens = TokenCheck.Check(rules, request, question.Tokens);
        if (!tokens.IsPassed)
        {
            return new(AccessResult.Unauthenticated) { Tokens = tokens };
        }

        var verdict = policies.Decide(new(question.Port, question.Caller)
        {
            Source = question.Source,
            Remote = Remote(sent, question.Source),
            Request = tokens.Request,
            Claims = tokens.Claims,
        });
        return verdict.IsAllowed
            ? new((AccessResult?)null) { Tokens = tokens, Policies = verdict, Route = Route(port, host, request, tokens) }
            : new(AccessResult.Denied) { Tokens = tokens, Policies = verdict };
    }

    private RouteAnswer Route(int port, VirtualHost? host, HttpRequest request, Verification tokens)
    {
        if (host is { RequiresTls: true })
        {
            return new(RouteOutcome.TlsRedirect) { Status = 301, Location = $"https://{request.Host}{tokens.Request.Path}" };
        }

        var evaluation = new RouteEvaluation(mesh, clusters, port);
        var read = tokens.Claims is null ? request : tokens.Request;
        return evaluation.Answer(host?.Routes ?? [], read, tokens.Claims, tokens.Request) ?? new(RouteOutcome.NoRoute) { Status = 404 };
    }

    /// <summary>A gateway notes where a request comes from before it reads anything.</summary>
    private static HttpHeaders Noted(HttpHeaders headers, IPAddress? source) => source is null ? headers : headers.Add("x-forwarded-for", source.ToString());

    /// <summary>The address that the proxies in front of the gateway have noted, as far as it believes them; by default it believes none.</summary>
    private IPAddress? Remote(HttpRequest request, IPAddress? source)
    {
        var trusted = mesh.Config.TrustedProxies;
        var noted = request.Headers.Text("x-forwarded-for")?.Split(',') ?? [];
        return trusted > 0 && noted.Length >= trusted && IPAddress.TryParse(noted[^trusted].Trim(), out var address) ? address : source;
    }
}
