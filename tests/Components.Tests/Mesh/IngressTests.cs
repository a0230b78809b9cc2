using Payments.Infra.Components.Catalogue;
using Payments.Infra.Components.Mesh.Ingress;

namespace Payments.Infra.Components.Tests.Mesh;

/// <summary>The way in needs TLS and a token, and the token alone says the tenant.</summary>
public sealed class IngressTests
{
    private const string Gateway = "kubernetes:networking.istio.io/v1:Gateway";
    private const string VirtualService = "kubernetes:networking.istio.io/v1:VirtualService";
    private const string Authentication = "kubernetes:security.istio.io/v1:RequestAuthentication";
    private const string Policy = "kubernetes:security.istio.io/v1:AuthorizationPolicy";

    private static readonly Tenant Premium = new() { Id = "STD-001", Tier = TenantTier.Premium, DedicatedPool = "high-capacity" };

    [Fact]
    public async Task The_gateway_speaks_tls_of_today_with_the_certificate_of_the_stack()
    {
        var server = (await Ingress()).Only(Gateway).At("spec.servers[0]");

        Assert.Equal(
            ("HTTPS", "SIMPLE", "payments-tls", "TLSV1_2"),
            (server["port.protocol"], server["tls.mode"], server["tls.credentialName"], server["tls.minProtocolVersion"]));
        Assert.Equal(["api.example.com"], server.Texts("hosts"));
    }

    [Fact]
    public async Task Plain_http_gets_a_redirect() => Assert.Equal(true, (await Ingress()).Only(Gateway)["spec.servers[1].tls.httpsRedirect"]);

    [Fact]
    public async Task The_claim_becomes_the_header_so_that_what_a_client_sends_in_it_is_removed()
    {
        var rule = (await Ingress()).Named(Authentication, "payments").At("spec.jwtRules[0]");

        Assert.Equal(("x-tenant-id", "tenant_id"), (rule["outputClaimToHeaders[0].header"], rule["outputClaimToHeaders[0].claim"]));
        Assert.Equal(("https://login.example.com/", true), (rule["issuer"], rule["forwardOriginalToken"]));
    }

    [Fact]
    public async Task A_request_without_a_token_is_refused_whatever_else_is_allowed()
    {
        var policy = (await Ingress()).Named(Policy, "payments-without-token");

        Assert.Equal(
            ("DENY", "*", "443"),
            (policy["spec.action"], policy["spec.rules[0].from[0].source.notRequestPrincipals[0]"], policy["spec.rules[0].to[0].operation.ports[0]"]));
    }

    [Fact]
    public async Task A_token_of_the_issuer_lets_in() => Assert.Equal(
        "https://login.example.com//*",
        (await Ingress()).Named(Policy, "payments-with-token")["spec.rules[0].from[0].source.requestPrincipals[0]"]);

    [Fact]
    public async Task Routes_at_the_gateway_match_the_claim_and_never_the_header()
    {
        var routes = (await Ingress()).Only(VirtualService);

        Assert.Equal(
            "STD-001",
            routes.Map("spec.http[0].match[0].headers")["@request.auth.claims.tenant_id"] is ImmutableDictionary<string,
            object> match ? match["exact"] : null);
        Assert.DoesNotContain("x-tenant-id", routes.Text(), StringComparison.Ordinal);
        Assert.Equal(["istio-ingress/payments"], routes.Texts("spec.gateways"));
    }

    [Fact]
    public async Task Only_public_paths_are_routed_and_the_rest_is_not_found()
    {
        var routes = (await Ingress()).Only(VirtualService).List("spec.http").Select(route => new Fields("route", route)).ToList();

        Assert.All(routes.SkipLast(1), route => Assert.Equal("/items|/items/.*", route["match[0].uri.regex"]));
        Assert.Equal(404.0, routes[^1]["directResponse.status"]);
        Assert.Null(routes[^1]["match"]);
    }

    [Fact]
    public async Task A_service_behind_the_gateway_verifies_again_but_writes_no_header()
    {
        var cluster = await Ingress();

        Assert.Equal("shop", cluster.Named(Authentication, "shop")["spec.selector.matchLabels.app"]);
        Assert.Null(cluster.Named(Authentication, "shop")["spec.jwtRules[0].outputClaimToHeaders"]);
        Assert.Null(cluster.Find(Authentication, "stock"));
    }

    private static Task<Cluster> Ingress() => Cluster.With(() =>
    {
        var shop = new ServiceDefinition { Name = "shop", PublicOperations = [new Operation { Methods = ["GET"], Paths = ["/items", "/items/*"] }] };
        var stock = new ServiceDefinition { Name = "stock" };
        _ = new IngressGateway("ingress", new IngressArgs
        {
            Namespace = "payments",
            Services = new StackServices([new(shop, new Release { Stable = "1" }), new(stock, new Release { Stable = "1" })], new TenantList([Premium])),
            Settings = new IngressSettings
            {
                Hosts = ["api.example.com"],
                Tokens = new TokenSettings { Issuer = "https://login.example.com/", JwksUri = "https://login.example.com/keys" },
            },
        });
    });
}
