using System.Globalization;
using Payments.Infra.Components.Azure;
using Payments.Infra.Components.Azure.Clusters;
using Payments.Infra.Components.Catalogue;

namespace Payments.Infra.Components.Tests.Azure;

/// <summary>Ranges, sizes, versions, regions and names.</summary>
public sealed class ValueTests
{
    [Theory]
    [InlineData("10.0.0.0/8", "10.240.0.0/16", true)]
    [InlineData("10.240.0.0/16", "10.0.0.0/8", true)]
    [InlineData("10.240.0.0/16", "10.241.0.0/16", false)]
    [InlineData("10.0.0.0/25", "10.0.0.128/25", false)]
    public void Ranges_overlap_when_an_address_is_in_both(string one, string other, bool expected) =>
        Assert.Equal(expected, AddressRange.Parse(one).Overlaps(AddressRange.Parse(other)));

    [Theory]
    [InlineData("10.0.0.0/8", "10.240.0.0/16", true)]
    [InlineData("10.240.0.0/16", "10.0.0.0/8", false)]
    public void A_range_contains_its_parts(string whole, string part, bool expected) =>
        Assert.Equal(expected, AddressRange.Parse(whole).Contains(AddressRange.Parse(part)));

    [Theory]
    [InlineData("10.0.0.1/8")]
    [InlineData("10.0.0.0")]
    [InlineData("10.0.0.0/33")]
    [InlineData("010.0.0.0/8")]
    [InlineData("10/8")]
    [InlineData("fd00::/8")]
    [InlineData("")]
    public void What_readers_could_differ_on_is_no_range(string text) => Assert.False(AddressRange.TryParse(text, CultureInfo.InvariantCulture, out _));

    [Fact]
    public void A_derived_name_is_the_same_each_time_and_another_in_each_subscription()
    {
        var names = new ResourceNames("payments", "prod", AzureRegion.Parse("westeurope", CultureInfo.InvariantCulture));

        Assert.Equal(names.Derived("cr", "A"), names.Derived("cr", "a"));
        Assert.NotEqual(names.Derived("cr", "a"), names.Derived("cr", "b"));
        Assert.Matches("^crpaymentsprodwe[0-9a-f]{5}$", names.Derived("cr", "a"));
    }

    [Fact]
    public void An_address_has_a_position() => Assert.Equal("172.16.0.10", AddressRange.Parse("172.16.0.0/16").AddressAt(10));

    [Theory]
    [InlineData("Standard_D4ds_v5", "D", 4, true, false, 150)]
    [InlineData("Standard_D2ds_v5", "D", 2, true, false, 75)]
    [InlineData("Standard_E8pds_v5", "E", 8, true, true, 300)]
    [InlineData("Standard_D4s_v3", "D", 4, false, false, null)]
    [InlineData("Standard_E16-4ads_v5", "E", 16, true, false, 600)]
    [InlineData("Standard_D2ds_v6", "D", 2, true, false, 110)]
    [InlineData("Standard_E4ads_v7", "E", 4, true, false, 220)]
    [InlineData("Standard_D32ds_v6", "D", 32, true, false, 440)]
    [InlineData("Standard_D4ds_v9", "D", 4, true, false, null)]
    [InlineData("Standard_D6ds_v5", "D", 6, true, false, null)]
    [InlineData("Standard_L8s_v3", "L", 8, false, false, null)]
    public void A_size_says_what_it_is(string text, string family, int processors, bool hasDisk, bool isArm, int? disk)
    {
        var size = MachineSize.Parse(text);

        Assert.Equal((family, processors, hasDisk, isArm, disk), (size.Family, size.Processors, size.HasLocalDisk, size.IsArm, size.LocalDiskGiB));
    }

    [Theory]
    [InlineData("33%", 3, 4)]
    [InlineData("33%", 12, 16)]
    [InlineData("100%", 3, 6)]
    [InlineData("1", 3, 4)]
    public void An_upgrade_adds_nodes(string share, int nodes, int peak) => Assert.Equal(peak, new NodeSurge(share, null).Peak(nodes));

    [Theory]
    [InlineData("1.36", true)]
    [InlineData("1.36.1", false)]
    [InlineData("1.34", false)]
    [InlineData("v1.36", false)]
    public void Aks_takes_minor_versions_that_it_supports(string text, bool expected) =>
        Assert.Equal(expected, KubernetesVersion.TryParse(text, CultureInfo.InvariantCulture, out _));

    [Theory]
    [InlineData("westeurope", 3)]
    [InlineData("westus", 0)]
    public void A_region_knows_its_zones(string name, int zones) => Assert.Equal(zones, AzureRegion.Parse(name, CultureInfo.InvariantCulture).Zones.Length);

    [Theory]
    [InlineData("westeurope", true)]
    [InlineData("italynorth", false)]
    public void A_region_knows_whether_it_has_a_pair(string name, bool expected) =>
        Assert.Equal(expected, AzureRegion.Parse(name, CultureInfo.InvariantCulture).HasPair);

    [Theory]
    [InlineData("high-capacity", "highcapacity")]
    [InlineData("gold", "gold")]
    [InlineData("very-high-capacity", "veryhi")]
    public void A_tenants_pool_has_a_name_that_azure_takes(string pool, string beginning)
    {
        var name = NodePool.ForTenant(new Tenant { Id = "A", Tier = TenantTier.Premium, DedicatedPool = pool }, new NodePoolShape()).Name;

        Assert.StartsWith(beginning, name, StringComparison.Ordinal);
        Assert.Matches("^[a-z][a-z0-9]{0,11}$", name);
    }

    [Fact]
    public void Long_names_of_pools_stay_apart() => Assert.NotEqual(NameOf("very-high-capacity"), NameOf("very-high-capability"));

    [Theory]
    [InlineData("prod", "kvpaymentsprodwe")]
    [InlineData("production", "kvpaymeproductionwe")]
    public void A_compact_name_leaves_room_for_letters_of_the_stack(string stack, string expected) =>
        Assert.Equal(expected, new ResourceNames("payments", stack, AzureRegion.Parse("westeurope", CultureInfo.InvariantCulture)).CompactStem("kv"));

    private static string NameOf(string pool) =>
        NodePool.ForTenant(new Tenant { Id = "A", Tier = TenantTier.Premium, DedicatedPool = pool }, new NodePoolShape()).Name;
}
