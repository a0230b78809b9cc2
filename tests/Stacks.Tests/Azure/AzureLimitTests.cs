using Payments.Infra.Stacks.Settings;

namespace Payments.Infra.Stacks.Tests.Azure;

/// <summary>Azure's limits are found before anything is registered.</summary>
public sealed class AzureLimitTests
{
    [Theory]
    [MemberData(nameof(AzureLimits.Rows), MemberType = typeof(AzureLimits))]
    [MemberData(nameof(NetworkLimits.Rows), MemberType = typeof(NetworkLimits))]
    public void A_limit_is_told(string azure, string expected) =>
        Assert.Contains($"payments:azure.{expected}", Configurations.ProblemsOf(() => Configurations.Load(("azure", Configurations.AzureWith(azure)))));

    [Fact]
    public void Behind_a_firewall_the_gateway_is_not_public() => Assert.Contains(
        "payments:azure.network.firewall: answers of a public gateway would leave through it, and callers would not know them; set "
            + "payments:mesh.ingress.exposure to internal",
        Configurations.ProblemsOf(() => Configurations.Load(
            ("azure", Configurations.AzureWith("""{"network":{"peers":["10.0.0.0/16"],"firewall":"10.0.1.4"}}""")),
            ("mesh", Configurations.Mesh("""{"exposure":"public"}""")))));

    [Theory]
    [InlineData("""{"pools":{"apps2":{"max":9}}}""", "apps2 cde1 platform1")]
    [InlineData("""{"pools":{"apps1":{},"apps2":{}}}""", "apps1 apps2 cde1 platform1")]
    [InlineData("""{"pools":{"cde2":{"purpose":"cde"}}}""", "apps1 cde2 platform1")]
    [InlineData("""{"baseline":"development","authorizedRanges":["203.0.113.0/24"]}""", "apps1")]
    public void Naming_a_pool_keeps_those_of_other_purposes(string azure, string expected) => Assert.Equal(
        expected,
        string.Join(' ', Configurations.Load(
            ("azure", Configurations.AzureWith(azure)), ("data", """{"redis":{"mode":"operator"},"secrets":"cluster"}""")).Azure!.AllPools.Keys));

    [Theory]
    [InlineData("""{"pools":{"apps1":{},"apps2":{"size":"Standard_E8ds_v5","max":3}}}""")]
    [InlineData("""{"network":{"peers":["10.0.0.0/16","10.0.0.0/20"]}}""")]
    [InlineData("""{"region":"westus","zones":[]}""")]
    [InlineData("""{"kubernetesVersion":1.35}""")]
    [InlineData("""{"zones":[1,2]}""")]
    [InlineData("""{"tenantPool":{"min":0}}""")]
    [InlineData("""{"pools":{"apps1":{"size":"Standard_D4ds_v9","localDiskGiB":128}}}""")]
    [InlineData("""{"network":{"peers":["10.0.0.0/16"],"firewall":"10.0.1.4","nameServers":["10.0.1.5"]}}""")]
    [InlineData("""{"network":{"cardDataEgress":["203.0.113.0/24"]}}""")]
    [InlineData("""
        {"network":{"privateZones":{"vault":"/subscriptions/s/resourceGroups/g/providers/Microsoft.Network/privateDnsZones/privatelink.vaultcore.azure.net",
        "postgres":"/subscriptions/s/resourceGroups/g/providers/Microsoft.Network/privateDnsZones/bank.postgres.database.azure.com"}}}
        """)]
    [InlineData("""{"images":{"registry":"crmine1","thirdParty":"upstream"}}""")]
    [InlineData("""{"network":{"pods":"100.64.0.0/16","services":"192.168.0.0/20"}}""")]
    public void What_azure_allows_is_allowed(string azure) =>
        Assert.NotNull(Configurations.Load(("azure", Configurations.AzureWith(azure)), ("data", """{"zones":1}""")).Azure);

    [Fact]
    public void An_archive_is_not_locked_before_it_is_there() => Assert.Contains(
        "payments:azure.archive.locked: Azure makes no archive that is locked; lock it when payments:target.phase is platform",
        Configurations.ProblemsOf(() => Configurations.Load(
            ("azure", Configurations.AzureWith("""{"archive":{"locked":true}}""")), ("target", """{"phase":"foundation"}"""))));

    [Fact]
    public void A_stack_name_that_is_too_long_has_a_remedy()
    {
        Assert.Contains(
            Configurations.ProblemsOf(() => Configurations.LoadOf("production-europe")),
            problem => problem.StartsWith("payments:azure.shortName: the Key Vault would be called", StringComparison.Ordinal));
        Assert.NotNull(Configurations.LoadOf("production-europe", ("azure", Configurations.AzureWith("""{"shortName":"prodeu"}"""))));
    }

    [Fact]
    public void A_pod_range_is_large_enough_to_the_node() =>
        Assert.NotNull(Configurations.Load(("azure", Configurations.AzureWith("""{"network":{"pods":"10.244.0.0/18"}}"""))));

    [Fact]
    public void Two_tenants_whose_pools_would_have_one_name_are_told_apart() => Assert.Contains(
        "payments:azure.tenantPool: 'ab' would be the name of two pools; give one another name, or its tenant another dedicatedPool",
        Configurations.ProblemsOf(
            () => Configurations.Load(
                ("tenants", """[{"id":"A","tier":"premium","dedicatedPool":"a-b"},{"id":"B","tier":"premium","dedicatedPool":"ab"}]"""))));

    [Fact]
    public void A_free_cluster_is_small() => Assert.Contains(
        Configurations.ProblemsOf(
            () => Configurations.Load(
                ("azure", Configurations.AzureWith(
                    """{"baseline":"development","authorizedRanges":["203.0.113.0/24"],"zones":[],"pools":{"apps1":{"max":1000}}}""")))),
        problem => problem.EndsWith("a cluster of tier Free has at most 1000; lower their max, or set tier to standard", StringComparison.Ordinal));

    [Fact]
    public void A_cluster_to_be_made_needs_the_section() => Assert.Contains(
        "payments:azure: is missing; set it to at least subscription, tenant and region; docs/azure.md shows the rest",
        Configurations.ProblemsOf(
            () => ResolvedStack.Load(Configurations.Of() with { Values = Configurations.Of().Values.Remove("azure") }, Configurations.Catalogue)));

    [Fact]
    public void A_cluster_that_is_there_already_has_no_such_section() => Assert.Contains(
        "payments:azure: the cluster is there already, so nothing is made in Azure; remove the section, or set payments:target.cluster to aks",
        Configurations.ProblemsOf(() => Configurations.Load(("azure", Configurations.Azure), ("target", """{"cluster":"existing","context":"kind"}"""))));

    [Fact]
    public void Small_pools_fit_small_ranges() =>
        Assert.NotNull(Configurations.Load(("azure", Configurations.AzureWith(
            $$"""{"pools":{{AzureLimits.SmallPools}},"network":{"subnets":{"apps":"10.240.4.0/28"} } }"""))));
}
