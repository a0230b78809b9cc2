using Payments.Infra.Analysis.Mesh.Access;
using Payments.Infra.Analysis.Mesh.Clusters;
using Payments.Infra.Analysis.Mesh.Gateways;
using Payments.Infra.Analysis.Mesh.Model;
using Payments.Infra.Analysis.Mesh.Questions;
using Payments.Infra.Analysis.Mesh.Requests;
using Payments.Infra.Analysis.Mesh.Routing;
using Payments.Infra.Analysis.Validation.Istio.Rules;

namespace Payments.Infra.Analysis.Mesh.Explanations;

/// <summary>Explains what becomes of a request in a mesh, place by place, with the object that decided at each.</summary>
public sealed class RequestExplainer
{
    private readonly ServiceMesh mesh;
    private readonly InboundExplanation inbound;

    /// <summary>Reads a mesh.</summary>
    /// <param name="manifests">The objects of the mesh, whole; those of kinds that do not matter are passed over.</param>
    /// <param name="config">The fields of Istio's MeshConfig; null when the ConfigMap of the control plane is among the objects, or for the defaults.</param>
    public RequestExplainer(IEnumerable<JsonObject> manifests, JsonObject? config = null)
    {
        mesh = new(manifests, config);
        inbound = new(mesh);
    }

    /// <summary>The names that a caller may have: those of the workloads, and <see cref="ExplainedRequest.Outside"/>.</summary>
    public ImmutableArray<string> Callers => [.. mesh.Workloads.Select(workload => workload.ToString()), ExplainedRequest.Outside];

    /// <summary>Explains a request.</summary>
    /// <param name="request">The request.</param>
    /// <exception cref="QuestionException">The caller is none of the mesh, or nothing is known of the host's port.</exception>
    public Explanation Explain(ExplainedRequest request) =>
        request.From == ExplainedRequest.Outside ? FromOutside(request) : FromInside(request, Caller(request.From));

    private Explanation FromInside(ExplainedRequest request, Workload caller)
    {
        var port = request.Port ?? UsualPort(request.To, caller);
        var sent = Read(request, FormattableString.Invariant($"{request.To}:{port}"));
        var place = FormattableString.Invariant($"{caller} outbound {port}");
        if (!caller.HasProxy)
        {
            var target = Service(request.To, caller) ?? throw new QuestionException($"--to '{request.To}' is no service that {caller} finds");
            var step = new ExplainedStep("proxy", "none", null, "the pods have none: the request goes to any pod of the service, in plain text");
            return Complete([new(place, [step])], Arrive(caller, [(target, port, null)], _ => false, sent, request));
        }

        var proxy = new OutboundProxy(mesh, caller);
        var policies = new ClusterPolicies(mesh, proxy.Scope);
        var scope = proxy.Scope.Sidecar is { } sidecar
            ? new ExplainedStep("scope", FormattableString.Invariant($"{proxy.Scope.Services.All.Count()} hosts"), $"Sidecar {sidecar}")
            : new ExplainedStep("scope", "all hosts");
        if (Service(request.To, caller) is { } tcp && tcp.Port(port) is { IsHttp: false })
        {
            var name = FormattableString.Invariant($"{tcp.Host}:{port}");
            var known = policies.Find(tcp.Host, port, null) is not null;
            var detail = known ? "a port of connections, which routes of requests are not for" : "the proxy knows no such host and port";
            var step = new ExplainedStep("destination", name, null, detail);
            return known
                ? Complete([new(place, [scope, step])], Arrive(caller, [(tcp, port, null)], Mutual(policies), null, request))
                : new("not sent", [new(place, [scope, step])]);
        }

        var answer = proxy.Answer(port, sent);
        var hop = new ExplainedHop(place, [scope, .. OutboundExplanation.Of(answer, policies)]);
        return Complete([hop], Arrive(caller, answer, policies, sent, request));
    }

    private Explanation FromOutside(ExplainedRequest request)
    {
        var ports = request.Port is { } said ? [said] : new[] { 443, 80 };
        var found = mesh.Workloads.Where(workload => workload.IsGateway)
            .SelectMany(gateway => ports.Select(port => (Gateway: gateway, Port: port)))
            .FirstOrDefault(item => IsHost(item.Gateway, item.Port, request.To.ToLowerInvariant()));
        if (found.Gateway is not { } gateway)
        {
            throw new QuestionException($"--to '{request.To}' is a host of no gateway's pods on port {string.Join(" or ", ports)}");
        }

        var sent = Read(request, request.To);
        var target = GatewayTable.Target(mesh, gateway, found.Port);
        var answer = new GatewayProxy(mesh, gateway).Answer(found.Port, new(target, Caller: null) { Request = sent, Tokens = Tokens(request) });
        var policies = new ClusterPolicies(mesh, CallerScope.Of(mesh, gateway));
        var steps = ImmutableArray.CreateBuilder<ExplainedStep>();
        InboundExplanation.AddDecisions(steps, answer.Tokens, answer.Policies);
        steps.AddRange(answer.Route is { } chosen ? OutboundExplanation.Of(chosen, policies) : []);
        var hop = new ExplainedHop(FormattableString.Invariant($"{gateway} gateway {found.Port}"), steps.ToImmutable());
        return answer.Route is { } route
            ? Complete([hop], Arrive(gateway, route, policies, sent, request))
            : new(answer.Refusal.ToString()!.ToLowerInvariant(), [hop]);
    }

    private bool IsHost(Workload gateway, int port, string host) =>
        GatewayTable.Of(mesh, gateway, GatewayTable.Target(mesh, gateway, port), host) is { } table && VirtualHost.Find(table, host) is not null;

    private List<(ExplainedHop? Hop, string Verdict)> Arrive(
        Workload sender, RouteAnswer answer, ClusterPolicies policies, HttpRequest sent, ExplainedRequest request) =>
        Arrive(
            sender,
            answer.Destinations.Where(item => item.Special is null && item.State == DestinationState.Ok)
                .Select(item => (policies.Service(item.Host), item.Port, item.Subset)),
            Mutual(policies),
            answer.Sent ?? sent,
            request) is { Count: > 0 } hops
            ? hops
            : [(null, answer.Outcome == RouteOutcome.Routed && answer.Destinations.Any(item => item.Special is not null) ? "allowed" : "not sent")];

    private List<(ExplainedHop? Hop, string Verdict)> Arrive(
        Workload sender,
        IEnumerable<(RegisteredService? Service, int Port, string? Subset)> destinations,
        Func<(string Host, int Port, string? Subset, Workload Receiver, int Target), bool> isMutual,
        HttpRequest? sent,
        ExplainedRequest request)
    {
        var arrivals =
            from item in destinations
            where item.Service is not null
            let port = item.Service.Port(item.Port)
            where port is not null
            let labels = LabelSet.Of(mesh.DestinationRules.For(sender, item.Service)?.Subset(item.Subset ?? "").Message("labels"))
            from endpoint in mesh.Services.Endpoints(item.Service, port, labels)
            where endpoint.Workload is not null
            select (item.Service.Host, item.Port, item.Subset, Receiver: endpoint.Workload, Target: endpoint.Port);
        var identity = new Identity(mesh.Config.TrustDomain, sender.Namespace, sender.ServiceAccount);
        return
        [
            .. from item in arrivals.DistinctBy(item => (item.Receiver.ToString(), item.Target))
               let question = new AccessQuestion(item.Target, identity) { Request = sent, Tokens = Tokens(request) }
               let arrived = inbound.Of(sender, item.Receiver, isMutual(item), question)
               select ((ExplainedHop?)arrived.Hop, arrived.Verdict),
        ];
    }

    /// <summary>Whether a proxy uses mutual TLS towards pods: where it may use either, towards those that take it.</summary>
    private Func<(string Host, int Port, string? Subset, Workload Receiver, int Target), bool> Mutual(ClusterPolicies policies) => item =>
        policies.Find(item.Host, item.Port, item.Subset)?.Tls is { } tls && tls.Contains(EndpointTls.Mutual)
        && (tls.Length == 1 || (item.Receiver.HasProxy && PeerPolicies.Of(mesh, item.Receiver, item.Target).Mode != MutualTlsMode.Disable));

    private static Explanation Complete(ImmutableArray<ExplainedHop> before, List<(ExplainedHop? Hop, string Verdict)> arrivals)
    {
        var verdicts = arrivals.Select(item => item.Verdict).Distinct(StringComparer.Ordinal).ToList();
        return new(
            verdicts is [var only] ? only : verdicts.Count == 0 ? "not sent" : "depends",
            [.. before, .. arrivals.Select(item => item.Hop).OfType<ExplainedHop>()]);
    }

    private Workload Caller(string name)
    {
        var found = mesh.Workloads.Where(workload => workload.ToString() == name || workload.Name == name).ToList();
        return found is [var only] ? only : throw new QuestionException(found.Count == 0
            ? $"--from '{name}' is no workload of the mesh"
            : $"--from '{name}' is several workloads: {string.Join(", ", found)}; write its namespace too");
    }

    /// <summary>The service that a caller finds under a name.</summary>
    private RegisteredService? Service(string host, Workload caller) => mesh.Services.SeenBy(caller.Namespace)
        .Where(service => service.Host == host || HostAliases.Of(service, caller.Namespace).Contains(host))
        .MinBy(service => !service.IsKubernetes);

    private int UsualPort(string host, Workload caller) => Service(host, caller)?.Ports is [var first, ..] ports
        ? (ports.FirstOrDefault(port => port.IsHttp) ?? first).Number
        : 80;

    private static HttpRequest Read(ExplainedRequest request, string host)
    {
        var headers = HttpHeaders.Of(request.Headers.Where(header => !header.Key.Equals("host", StringComparison.OrdinalIgnoreCase))
            .Select(header => (header.Key, header.Value)));
        var said = request.Headers.FirstOrDefault(header => header.Key.Equals("host", StringComparison.OrdinalIgnoreCase)).Value;
        return new(
            request.Method, said ?? host, request.Path, request.Claims is null ? headers : headers.Add("authorization", $"Bearer {Token.Placeholder}"));
    }

    private ImmutableDictionary<string, Token> Tokens(ExplainedRequest request)
    {
        if (request.Claims is null)
        {
            return ImmutableDictionary<string, Token>.Empty;
        }

        var rule = mesh.Of("RequestAuthentication").SelectMany(policy => policy.Spec.Messages("jwtRules")).FirstOrDefault();
        var payload = (JsonObject)request.Claims.DeepClone();
        payload["iss"] ??= rule.Text("issuer");
        payload["sub"] ??= "caller";
        payload["aud"] ??= new JsonArray([.. rule.Texts("audiences").Select(audience => JsonValue.Create(audience))]);
        return ImmutableDictionary<string, Token>.Empty.Add(Token.Placeholder, new(Token.Placeholder, payload, TokenState.Valid));
    }
}
