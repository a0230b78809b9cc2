using Payments.Infra.Analysis.Mesh.Model;
using Payments.Infra.Analysis.Mesh.Network;

namespace Payments.Infra.Analysis.Tests.Mesh;

/// <summary>What NetworkPolicies let through between the pods of the shop and those of the stock.</summary>
public sealed class NetworkPolicyTests
{
    [Fact]
    public void Pods_that_no_policy_selects_are_open() => Assert.True(IsOpen("{podSelector: {matchLabels: {app: other}}, policyTypes: [Ingress]}"));

    [Fact]
    public void A_policy_without_rules_closes() => Assert.False(IsOpen("{podSelector: {}, policyTypes: [Ingress]}"));

    [Fact]
    public void A_policy_that_does_not_say_its_direction_is_for_what_comes_in() => Assert.False(IsOpen("{podSelector: {matchLabels: {app: stock}}}"));

    [Fact]
    public void What_goes_out_counts_too() => Assert.False(IsOpen("{podSelector: {matchLabels: {app: shop}}, policyTypes: [Egress], egress: []}"));

    [Theory]
    [InlineData("[{port: 9000}]", true)]
    [InlineData("[{port: 9001}]", false)]
    [InlineData("[{port: 8999, endPort: 9001}]", true)]
    [InlineData("[{port: 9000, protocol: UDP}]", false)]
    [InlineData("[]", true)]
    public void Ports_are_those_of_the_pods(string ports, bool isOpen) =>
        Assert.Equal(isOpen, IsOpen($"{{podSelector: {{matchLabels: {{app: stock}}}}, ingress: [{{ports: {ports}}}]}}"));

    [Theory]
    [InlineData("{podSelector: {matchLabels: {app: shop}}}", true)]
    [InlineData("{podSelector: {matchExpressions: [{key: app, operator: In, values: [shop, till]}]}}", true)]
    [InlineData("{podSelector: {matchExpressions: [{key: app, operator: NotIn, values: [shop]}]}}", false)]
    [InlineData("{podSelector: {matchExpressions: [{key: tier, operator: DoesNotExist}]}}", true)]
    [InlineData("{namespaceSelector: {matchLabels: {zone: inner}}}", true)]
    [InlineData("{namespaceSelector: {matchLabels: {kubernetes.io/metadata.name: market}}, podSelector: {matchLabels: {app: shop}}}", true)]
    [InlineData("{namespaceSelector: {matchLabels: {zone: outer}}, podSelector: {matchLabels: {app: shop}}}", false)]
    [InlineData("{ipBlock: {cidr: 0.0.0.0/0}}", false)]
    public void Peers_are_chosen_by_their_labels(string peer, bool isOpen) =>
        Assert.Equal(isOpen, IsOpen($"{{podSelector: {{matchLabels: {{app: stock}}}}, ingress: [{{from: [{peer}]}}]}}"));

    private static bool IsOpen(string spec)
    {
        const string Head = "apiVersion: networking.k8s.io/v1\nkind: NetworkPolicy\nmetadata: {name: n, namespace: market}\nspec: ";
        var mesh = new ServiceMesh(Market.With(Head + spec));
        return new NetworkPolicies(mesh).Decide(Pods("shop"), Pods("stock"), 9000).IsAllowed;

        Workload Pods(string name) => mesh.Workloads.Single(workload => workload.Name == name);
    }
}
