namespace Payments.Infra.Stacks.Tests;

public sealed class TenantSettingsTests
{
    [Fact]
    public void A_stack_that_names_no_tenants_has_those_of_the_catalogue() =>
        Assert.Equal(["NED-001", "STD-001"], Configurations.Resolve().Services.Tenants.All.Select(tenant => tenant.Id));

    [Fact]
    public void A_stack_that_names_tenants_has_those_alone() =>
        Assert.Equal(["A"], Configurations.Resolve(("tenants", """[{"id":"A"}]""")).Services.Tenants.All.Select(tenant => tenant.Id));

    [Theory]
    [InlineData("""[{"id":"A"},{"id":"A"}]""", "tenants: two tenants have the id 'A'; give each its own, or remove one")]
    [InlineData("""[{"id":"A"},{"id":"a"}]""", "tenants: two tenants have the id 'A'; give each its own, or remove one")]
    [InlineData(
        """[{"id":"A","tier":"premium","dedicatedPool":"p"},{"id":"B","tier":"premium","dedicatedPool":"p"}]""",
        "tenants: two tenants have the pool 'p'; a dedicated pool belongs to one tenant")]
    [InlineData("""[{}]""", "tenants[0].id: is missing; set it to letters, digits, '-', '_' and '.', up to 63, such as STD-001")]
    [InlineData("""[{"id":"STD 001"}]""", "tenants[0].id: \"STD 001\" is not allowed; expected letters, digits, '-', '_' and '.', up to 63, such as STD-001")]
    [InlineData("""[{"id":"A"},{"id":"-B"}]""", "tenants[1].id: \"-B\" is not allowed; expected letters, digits, '-', '_' and '.', up to 63, such as STD-001")]
    [InlineData("""[{"id":"A","quota":0}]""", "tenants[0].quota: 0 is not allowed; expected 1 to 10000000")]
    [InlineData("""[{"id":"A","quota":10,"burst":20}]""", "tenants[0].burst: 20 in a second is more than 10 in a minute; lower burst or raise quota")]
    [InlineData("""[{"id":"A","tier":"gold"}]""", "tenants[0].tier: \"gold\" is not allowed; expected premium or standard")]
    [InlineData(
        """[{"id":"A","dedicatedPool":"own"}]""",
        "tenants[0].dedicatedPool: only premium tenants have a pool of their own; set tier to premium, or remove dedicatedPool")]
    [InlineData(
        """[{"id":"A","tier":"premium","dedicatedPool":"standard"}]""",
        "tenants[0].dedicatedPool: standard is what the shared pods are called; choose another name")]
    [InlineData(
        """[{"id":"A","tier":"premium","dedicatedPool":"v1"}]""", "tenants[0].dedicatedPool: v1 is what the shared pods are called; choose another name")]
    [InlineData(
        """[{"id":"A","tier":"premium","dedicatedPool":"own-v2"}]""", "tenants[0].dedicatedPool: own-v2 ends as a track does; choose another name")]
    public void A_wrong_tenant_is_refused(string tenants, string expected) =>
        Assert.Contains($"payments:{expected}", Configurations.ProblemsOf(() => Configurations.Load(("tenants", tenants))));
}
