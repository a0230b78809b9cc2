using System.Text.RegularExpressions;
using Payments.Infra.Components.Catalogue;
using Payments.Infra.Components.Mesh;

namespace Payments.Infra.Components.Tests.Mesh;

/// <summary>No way of writing a path gets a caller to the management endpoints of a service, which share its port.</summary>
public sealed class PathTests
{
    private const string Policy = "kubernetes:security.istio.io/v1:AuthorizationPolicy";
    private const string Filter = "kubernetes:networking.istio.io/v1alpha3:EnvoyFilter";

    [Theory]
    [InlineData("/actuator/env")]
    [InlineData("//actuator/env")]
    [InlineData("/actuator//env")]
    [InlineData("/actuator/./env")]
    [InlineData("/%61ctuator/env")]
    [InlineData("/%2Factuator/env")]
    [InlineData("/actuator%2Fenv")]
    [InlineData("/actuator%5Cenv")]
    [InlineData("/actuator?x=/items/1")]
    [InlineData("/items/../actuator/env")]
    [InlineData("/items/%2e%2e/actuator/env")]
    [InlineData("/items/..%2Factuator/env")]
    [InlineData("/items/..%2factuator/env")]
    [InlineData("/items/..\\actuator\\env")]
    [InlineData("/items/..%5cactuator/env")]
    [InlineData("/items/..;/actuator/env")]
    [InlineData("/items/..;x=1/..;/actuator/env")]
    [InlineData("/items/%2e%2e;/actuator/env")]
    [InlineData("/items/..%3B/actuator/env")]
    [InlineData("/items/..%3b/actuator/env")]
    [InlineData("/items/;/../../actuator/env")]
    [InlineData("/actuator;/env")]
    [InlineData("/items;x=1")]
    public async Task A_trick_ends_before_the_application(string path) => Assert.False(await IsLetThroughAsync(path));

    [Theory]
    [InlineData("/items")]
    [InlineData("/items/1")]
    [InlineData("/items/a%20b")]
    [InlineData("/items/1?filter=a;b")]
    [InlineData("/items/1?next=%3B")]
    public async Task An_ordinary_path_passes(string path) => Assert.True(await IsLetThroughAsync(path));

    [Fact]
    public async Task The_gateway_and_every_sidecar_refuse_parameters()
    {
        var filter = (await ShopAsync()).Named(Filter, "path-parameters");

        Assert.Null(filter["spec.workloadSelector"]);
        Assert.Equal(["GATEWAY", "SIDECAR_INBOUND"], filter.List("spec.configPatches").Select(patch => new Fields("patch", patch)["match.context"]));
        Assert.Single(filter.List("spec.configPatches").Select(patch => new Fields("patch", new Fields("patch", patch)["patch.value"]).Text()).Distinct());
    }

    /// <summary>What real proxies did with a policy that denies <c>/admin</c> and what is below it.</summary>
    [Theory]
    [InlineData("/admin/", true)]
    [InlineData("//admin", true)]
    [InlineData("/admin//keys", true)]
    [InlineData("/./admin", true)]
    [InlineData("/x/../admin", true)]
    [InlineData("/%61dmin", true)]
    [InlineData("/admin%2Fkeys", true)]
    [InlineData("/x/..%2Fadmin", true)]
    [InlineData("/x/%2e%2e/admin", true)]
    [InlineData("/ADMIN", false)]
    [InlineData("/admin%20", false)]
    [InlineData("/admin?x=/public", true)]
    [InlineData("/\\admin", true)]
    [InlineData("/x\\..\\admin", true)]
    [InlineData("/%2Fadmin", true)]
    [InlineData("/admin/%2e", true)]
    [InlineData("/a%2Fb", false)]
    public void Paths_are_normalized_here_as_proxies_do_it(string path, bool isDenied) =>
        Assert.Equal(isDenied, Matches("/admin", PathOf(NormalizedPath.Of(path))) || Matches("/admin/*", PathOf(NormalizedPath.Of(path))));

    private static async Task<bool> IsLetThroughAsync(string path)
    {
        var (cluster, sent) = (await ShopAsync(), NormalizedPath.Of(path));
        var filter = cluster.Named(Filter, "path-parameters").At("spec.configPatches[0].patch.value.typed_config.rules.policies.path-parameters");
        var pattern = (string)filter["permissions[0].header.string_match.safe_regex.regex"]!;
        return !Regex.IsMatch(sent, $"^(?:{pattern})$")
            && !Lists(cluster.Named(Policy, "shop-management"), sent)
            && Lists(cluster.Named(Policy, "shop"), sent);
    }

    private static bool Lists(Fields policy, string path) =>
        policy.Texts("spec.rules[0].to[0].operation.paths").Any(pattern => Matches(pattern, PathOf(path)));

    private static string PathOf(string target) => target.Split('?')[0];

    private static bool Matches(string pattern, string path) =>
        pattern.EndsWith('*') ? path.StartsWith(pattern[..^1], StringComparison.Ordinal) : path == pattern;

    private static Task<Cluster> ShopAsync() => Cluster.With(() =>
    {
        var shop = new ServiceDefinition { Name = "shop", PublicOperations = [new Operation { Methods = ["GET"], Paths = ["/items", "/items/*"] }] };
        _ = new ZeroTrust("zero-trust", new AccessArgs { Namespace = "payments", Calls = new CallGraph([shop]), TokenIssuer = "https://login.example.com/" });
        _ = new PathParameters("path-parameters", new PathParametersArgs { Namespace = "istio-system" });
    });
}
