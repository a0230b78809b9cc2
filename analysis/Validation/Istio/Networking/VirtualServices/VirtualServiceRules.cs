using Payments.Infra.Analysis.Go;
using Payments.Infra.Analysis.Validation.Istio.Formats;
using Payments.Infra.Analysis.Validation.Istio.Rules;

namespace Payments.Infra.Analysis.Validation.Istio.Networking.VirtualServices;

/// <summary>The rules of <c>VirtualService</c>. Without hosts it is a delegate: routes that another one hands on to.</summary>
internal sealed class VirtualServiceRules : IKindRules
{
    private const string Mesh = "mesh";

    public string Kind => "VirtualService";

    public void Check(JsonObject manifest, Findings findings)
    {
        var spec = manifest.Message("spec")!;
        var (hosts, gateways) = (spec.Texts("hosts"), spec.Texts("gateways"));
        var (http, tls, tcp) = (spec.Messages("http"), spec.Messages("tls"), spec.Messages("tcp"));
        if (hosts.Count == 0)
        {
            CheckDelegate(gateways, tls, tcp, findings);
        }

        GatewayNames.Check(gateways, findings);
        CheckClaims(http, gateways, findings);
        CheckHosts(hosts, gateways, tls, findings);
        if (http.Count == 0 && tls.Count == 0 && tcp.Count == 0)
        {
            findings.Error("http, tcp or tls must be provided in virtual service");
        }

        foreach (var route in http)
        {
            HttpRoute.Check(route, HttpRoute.RoleOf(route, hosts), findings);
        }

        foreach (var route in tls)
        {
            TlsRoute.Check(route, hosts, ServerNameCheck(gateways), findings);
        }

        foreach (var route in tcp)
        {
            TcpRoute.Check(route, findings.ErrorsOnly);
        }

        new ExportTo(manifest.Message("metadata").Text("namespace"), spec.Texts("exportTo")).Check(takesNone: false, findings);
        UnusedRules.Check(http, tcp, tls, findings);
    }

    private static void CheckDelegate(
        IReadOnlyList<string> gateways, IReadOnlyList<JsonObject> tls, IReadOnlyList<JsonObject> tcp, Findings findings)
    {
        findings.Problem(gateways.Count > 0 ? "delegate virtual service must have no gateways specified" : null);
        findings.Problem(tls.Count > 0 ? "delegate virtual service must have no tls route specified" : null);
        findings.Problem(tcp.Count > 0 ? "delegate virtual service must have no tcp route specified" : null);
    }

    // Only gateways know the claims of a token before they choose a route.
    private static void CheckClaims(IEnumerable<JsonObject> http, IReadOnlyList<string> gateways, Findings findings)
    {
        if (!IsForGatewaysOnly(gateways))
        {
            var keys = from route in http
                       from match in route.Messages("match")
                       from header in match.Map("headers").Concat(match.Map("withoutHeaders"))
                       where HeaderName.IsClaim(header.Key)
                       select header.Key;
            findings.Problems(keys.Select(key =>
                $"JWT claim based routing (key: {key}) is only supported for gateway, found no gateways: {GoText.List(gateways)}"));
        }
    }

    private static void CheckHosts(
        IReadOnlyList<string> hosts, IReadOnlyList<string> gateways, IReadOnlyList<JsonObject> tls, Findings findings)
    {
        var tellsServerNames = tls.SelectMany(route => route.Messages("match")).Any(match => match.Texts("sniHosts").Count > 0);
        Func<string, string?> check = IsForGatewaysOnly(gateways) && tellsServerNames ? HostName.ServerNameProblem : HostName.WildcardProblem;
        var problems = hosts.Select(host =>
            check(host) is { } problem ? IpAddress.IsValid(host) ? null : problem
            : host == "*" && !IsForGatewaysOnly(gateways) ? "wildcard host * is not allowed for virtual services bound to the mesh gateway"
            : null).OfType<string>().ToList();
        findings.Problems(problems);
        if (problems.Count > 0)
        {
            return;
        }

        findings.Problems(
            from one in hosts.Index()
            from other in hosts.Skip(one.Index + 1)
            where HostName.Overlap(one.Item, other)
            select $"duplicate hosts in virtual service: {one.Item} & {other}");
    }

    private static bool IsForGatewaysOnly(IReadOnlyList<string> gateways) => gateways.Count > 0 && !gateways.Contains(Mesh);

    // Unlike for hosts, no gateways at all count as gateways here.
    private static Func<string, string?> ServerNameCheck(IReadOnlyList<string> gateways) =>
        gateways.Contains(Mesh) ? HostName.WildcardProblem : HostName.ServerNameProblem;
}
