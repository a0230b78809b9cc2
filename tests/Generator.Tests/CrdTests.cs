using System.Text.Json.Nodes;

namespace Payments.Infra.Generator.Tests;

public sealed class CrdTests
{
    private static readonly Generation Generated = Generation.Of("crd", Generation.Resource("istio-crds.json"));

    [Fact]
    public void Every_kind_has_a_class() => Assert.Equal(
        JsonNode.Parse(Generation.Resource("istio-crds.json"))!["crds"]!.AsArray().Count,
        Generated.Result.GeneratedTrees.Count(
            tree => tree.ToString().Contains(" : global::Pulumi.Kubernetes.ApiExtensions.CustomResource\n", StringComparison.Ordinal)));

    [Fact]
    public void A_kind_sets_its_api_version() => Assert.Contains(
        """: base("security.istio.io/v1", "PeerAuthentication")""", Generated.Source("Istio.Security.V1.PeerAuthenticationArgs"), StringComparison.Ordinal);

    [Fact]
    public void A_member_names_its_whole_path() => Assert.Contains(
        "Wire path <c>spec.rules[].from[].source.principals</c>.",
        Generated.Source("Istio.Security.V1.AuthorizationRuleFromSourceArgs"),
        StringComparison.Ordinal);

    [Fact]
    public void A_member_with_few_values_names_them() => Assert.Contains(
        "Allowed: UNSET, DISABLE, PERMISSIVE, STRICT.", Generated.Source("Istio.Security.V1.PeerAuthenticationSpecMtlsArgs"), StringComparison.Ordinal);

    [Fact]
    public void Values_have_names() => Assert.Contains(
        """public static PeerAuthenticationSpecMtlsMode Strict { get; } = new PeerAuthenticationSpecMtlsMode("STRICT");""", Generated.Source(
            "Istio.Security.V1.PeerAuthenticationSpecMtlsMode"), StringComparison.Ordinal);

    [Fact]
    public void Parts_that_look_the_same_share_a_class() => Assert.Contains(
        "public global::Pulumi.Input<global::Istio.Networking.V1.TrafficPolicyArgs>? TrafficPolicy",
        Generated.Source("Istio.Networking.V1.SubsetArgs"),
        StringComparison.Ordinal);

    [Fact]
    public void Durations_and_percentages_have_types_of_their_own()
    {
        Assert.Contains(
            "global::Pulumi.Input<global::Istio.Duration>? Timeout", Generated.Source("Istio.Networking.V1.HttpRouteArgs"), StringComparison.Ordinal);
        Assert.Contains(
            "global::Pulumi.Input<global::Istio.Percent>? Value", Generated.Source("Istio.Networking.V1.HttpRoutePercentageArgs"), StringComparison.Ordinal);
    }
}
