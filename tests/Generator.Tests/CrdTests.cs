namespace Payments.Infra.Generator.Tests;

public sealed class CrdTests
{
    private static readonly Generation Generated = Generation.Of("crd", Generation.Resource("istio-crds.json"));

    [Fact]
    public void Classes_of_all_istio_kinds_compile()
    {
        var all = Generation.Of("crd", Generation.Resource("all-istio-crds.json"));

        Assert.Empty(all.Errors);
        Assert.Equal(15, all.Result.GeneratedTrees.Count(tree => tree.ToString().Contains(" : global::Pulumi.Kubernetes.ApiExtensions.CustomResource\n", StringComparison.Ordinal)));
    }

    [Fact]
    public void A_kind_sets_its_api_version() => Assert.Contains(
        """: base("security.istio.io/v1", "PeerAuthentication")""", Generated.Source("Istio.Security.V1.PeerAuthenticationArgs"), StringComparison.Ordinal);

    [Fact]
    public void A_member_names_its_whole_path() => Assert.Contains(
        "Wire path <c>spec.rules[].from[].source.principals</c>.",
        Generated.Source("Istio.Security.V1.AuthorizationPolicySpecRulesFromSourceArgs"),
        StringComparison.Ordinal);

    [Fact]
    public void A_member_with_few_values_names_them() => Assert.Contains(
        "Allowed: UNSET, DISABLE, PERMISSIVE, STRICT.", Generated.Source("Istio.Security.V1.PeerAuthenticationSpecMtlsArgs"), StringComparison.Ordinal);

    [Fact]
    public void Values_have_names() => Assert.Contains(
        """public const string Strict = "STRICT";""", Generated.Source("Istio.Security.V1.PeerAuthenticationSpecMtlsMode"), StringComparison.Ordinal);
}
