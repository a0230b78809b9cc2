namespace Payments.Infra.Analysis.Tests.Rules;

/// <summary>EnvoyFilters that depend on others.</summary>
public sealed class FilterOrderTests
{
    [Fact]
    public void A_filter_that_is_looked_for_is_another_than_one_that_is_given() => Assert.Empty(SmallCluster.Told(
        "IST0155",
        Filter(
            "{applyTo: HTTP_FILTER, match: {proxy: {proxyVersion: '^1.31.*'}}, patch: {operation: ADD, value: {name: lua}}}",
            "{applyTo: HTTP_FILTER, match: {listener: {filterChain: {filter: {name: lua}}}}, patch: {operation: INSERT_BEFORE, value: {typed_config: {}}}}")));

    [Fact]
    public void Patches_that_give_nothing_are_of_one_filter() => Assert.Single(SmallCluster.Told(
        "IST0155",
        Filter(
            "{applyTo: HTTP_FILTER, match: {proxy: {proxyVersion: '^1.31.*'}}, patch: {operation: ADD}}",
            "{applyTo: HTTP_FILTER, match: {listener: {filterChain: {filter: {name: lua}}}}, patch: {operation: REMOVE}}")));

    [Fact]
    public void One_removal_that_is_ignored_depends_on_nothing()
    {
        var filter = Filter("{applyTo: ROUTE_CONFIGURATION, patch: {operation: REMOVE}}");

        Assert.Single(SmallCluster.Told("IST0154", filter));
        Assert.Empty(SmallCluster.Told("IST0151", filter));
    }

    [Fact]
    public void A_replacement_needs_a_place() => Assert.Single(SmallCluster.Told("IST0152", Filter("{patch: {operation: REPLACE, value: {name: lua}}}")));

    private static string Filter(params string[] patches) => $$"""
        apiVersion: networking.istio.io/v1alpha3
        kind: EnvoyFilter
        metadata: {name: lua, namespace: payments}
        spec: {configPatches: [{{string.Join(", ", patches)}}]}
        """;
}
