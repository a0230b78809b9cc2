namespace Payments.Infra.Analysis.Tests.Plan;

/// <summary>Patches of proxies are judged by what istiod makes of the same plan.</summary>
public sealed class PatchTests
{
    private const string Router = "name: x, typed_config: {'@type': type.googleapis.com/envoy.extensions.filters.http.router.v3.Router}";

    private static readonly string[] Pods = [SmallPlan.Namespace, SmallPlan.Account("web"), SmallPlan.Web(), SmallPlan.Service()];

    [Fact]
    public void A_patch_for_a_filter_that_is_not_there_is_told()
    {
        var finding = Assert.Single(SmallPlan.Check([.. Pods, Filter("envoy.filters.http.lua", Router)]));

        Assert.Equal(("fifth", false), (finding.Source, finding.IsCertain));
        Assert.Equal("spec.configPatches[0].match.listener.filterChain.filter.subFilter.name", finding.Path);
    }

    [Fact]
    public void A_patch_that_leaves_a_route_without_a_destination_is_an_error()
    {
        var finding = Assert.Single(SmallPlan.Check(
            SmallPlan.Namespace,
            SmallPlan.Object("networking.istio.io/v1", "Gateway", "ingress", """
                spec:
                  selector: {istio: ingress}
                  servers: [{port: {number: 80, name: http, protocol: HTTP}, hosts: [api.example.com]}]
                """),
            SmallPlan.Object("networking.istio.io/v1", "VirtualService", "routes", """
                spec: {hosts: [api.example.com], gateways: [ingress], http: [{name: nothing-here, directResponse: {status: 404} }]}
                """),
            SmallPlan.Object("networking.istio.io/v1alpha3", "EnvoyFilter", "quota", """
                spec:
                  workloadSelector: {labels: {istio: ingress} }
                  configPatches:
                    - applyTo: HTTP_ROUTE
                      match: {context: GATEWAY, routeConfiguration: {vhost: {route: {action: ANY} } } }
                      patch: {operation: MERGE, value: {route: {timeout: 1s} } }
                """)));

        Assert.Equal(("fourth", "spec.configPatches[0].patch.value.route", true), (finding.Source, finding.Path, finding.IsCertain));
        Assert.Contains("clears direct_response of nothing-here", finding.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_patch_that_finds_its_filter_is_right() => Assert.Empty(SmallPlan.Check([.. Pods, Filter("envoy.filters.http.router", Router)]));

    [Fact]
    public void A_filter_for_pods_of_a_chart_may_be_right() => Assert.Empty(SmallPlan.CheckBesideChart(
        SmallPlan.Namespace, SmallPlan.Object("networking.istio.io/v1alpha3", "EnvoyFilter", "limits", "spec: {workloadSelector: {labels: {app: chart}}}")));

    private static string Filter(string before, string value) => SmallPlan.Object("networking.istio.io/v1alpha3", "EnvoyFilter", "limits", $$$"""
        spec:
          workloadSelector: {labels: {app: web} }
          configPatches:
            - applyTo: HTTP_FILTER
              match:
                context: SIDECAR_INBOUND
                listener: {filterChain: {filter: {name: envoy.filters.network.http_connection_manager, subFilter: {name: {{{before}}}} } } }
              patch: {operation: INSERT_BEFORE, value: { {{{value}}} } }
        """);
}
