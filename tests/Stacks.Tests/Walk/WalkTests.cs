using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Payments.Infra.Preview.Values;

namespace Payments.Infra.Stacks.Tests.Walk;

/// <summary>The walk through the mesh on one's own machine says what the stack local has.</summary>
public sealed class WalkTests
{
    private static readonly string[] Programs = ["curl", "dotnet", "export", "kind", "kubectl", "pulumi", "for", "STD=$(dotnet", "NED=$(dotnet"];

    [Fact]
    public void It_asks_for_programs_that_it_names() => Assert.All(WalkPage.Commands, command => Assert.Contains(command.Split(' ')[0], Programs));

    [Fact]
    public async Task The_port_forward_is_that_of_the_stacks_output()
    {
        var gateway = Assert.IsType<PropertyValue.Map>((await Previews.OfStackAsync("local")).Outputs["gateway"]);

        Assert.Contains(Assert.IsType<PropertyValue.Text>(gateway["portForward"]).Value, WalkPage.Commands);
    }

    [Fact]
    public async Task The_port_forward_goes_to_the_gateway_of_the_plan_on_its_port_of_tls()
    {
        var objects = await PlannedObjects.OfStackAsync("local");
        var command = Assert.Single(WalkPage.Commands, command => command.Contains(" port-forward service/istio-", StringComparison.Ordinal));

        var (ns, release) = (Assert.Single(WalkPage.Values(command, "namespace")), Regex.Match(command, "service/([^ ]+)").Groups[1].Value);
        Assert.Contains(objects.Resources, resource => resource.Type == "kubernetes:helm.sh/v3:Release"
            && (string?)resource.At("namespace") == ns && (string?)resource.At("name") == release);
        Assert.Contains(
            objects.OfKind("Gateway").SelectMany(gateway => gateway["spec"]!["servers"]!.AsArray()),
            server => (string?)server!["port"]!["protocol"] == "HTTPS" && command.EndsWith($":{server["port"]!["number"]}", StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_authority_is_in_the_secret_that_the_plan_makes()
    {
        var command = Assert.Single(WalkPage.Commands, command => command.Contains(" get secret ", StringComparison.Ordinal));

        Assert.Contains((await PlannedObjects.OfStackAsync("local")).OfKind("Certificate"), certificate => command.Contains(
            $"--namespace {certificate["metadata"]!["namespace"]} get secret {certificate["spec"]!["secretName"]} ", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Requests_name_a_host_of_the_gateway_and_reach_its_forwarded_port()
    {
        var objects = await PlannedObjects.OfStackAsync("local");
        var hosts = objects.OfKind("Gateway")
            .SelectMany(gateway => gateway["spec"]!["servers"]![0]!["hosts"]!.AsArray()).Select(host => (string)host!).ToList();

        Assert.NotEmpty(WalkPage.Requests);
        Assert.All(WalkPage.Requests, request =>
        {
            Assert.Contains(Assert.Single(WalkPage.Values(request, "resolve")), hosts.Select(host => $"{host}:8443:127.0.0.1"));
            Assert.Contains(hosts, host => request.Contains($" https://{host}:8443/", StringComparison.Ordinal));
        });
    }

    [Fact]
    public async Task Requests_are_for_a_path_that_is_public_but_for_the_one_that_shows_what_is_not()
    {
        var routes = Assert.Single((await PlannedObjects.OfStackAsync("local")).OfKind("VirtualService"), item => item["spec"]!["gateways"] is not null
            && item["spec"]!["gateways"]!.ToJsonString().Contains("istio-ingress/", StringComparison.Ordinal));
        var uris = routes["spec"]!["http"]!.AsArray().Select(route => (string?)route!["match"]?[0]!["uri"]!["regex"]).OfType<string>().Distinct().ToList();

        var hidden = WalkPage.Requests.Where(request => !uris.Any(uri => Regex.IsMatch(PathOf(request), $"^({uri})$"))).ToList();
        Assert.Contains("'%{http_code}\\n' https://", Assert.Single(hidden), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Tokens_are_of_tenants_of_the_stack_one_with_a_pool_and_one_without()
    {
        var tenants = WalkPage.Commands.SelectMany(command => WalkPage.Values(command, "tenant")).Select(tenant => tenant.TrimEnd(')')).Distinct().ToList();

        Assert.Equal(["NED-001", "STD-001"], tenants.Order(StringComparer.Ordinal));
        Assert.True((await PlannedObjects.OfStackAsync("local")).Has("Deployment", "payment-service-high-capacity"));
    }

    [Fact]
    public async Task The_canary_gets_the_share_and_the_header_that_the_page_says()
    {
        var objects = await PlannedObjects.OfStackAsync("local", ("releases", WalkPage.Sections["releases"]));

        Assert.True(objects.Has("Deployment", "payment-service-v2"));
        var routes = objects.OfKind("VirtualService").Single(item => (string?)item["metadata"]!["name"] == "payments-ingress")["spec"]!["http"]!.AsArray();
        var split = routes.Single(route => (string?)route!["name"] == "default-read")!["route"]!.AsArray();
        Assert.Equal([("v1", 50), ("v2", 50)], split.Select(to => ((string)to!["destination"]!["subset"]!, (int)to["weight"]!)));
        var header = routes.Single(route => (string?)route!["name"] == "header-read")!["match"]![0]!["headers"]!;
        Assert.Contains(WalkPage.Requests, request => WalkPage.Values(request, "header").Contains($"x-release: {header["x-release"]!["exact"]}"));
    }

    [Fact]
    public async Task The_fault_hits_marked_requests_as_often_as_it_takes_to_open_the_breaker()
    {
        var objects = await PlannedObjects.OfStackAsync("local", ("faults", WalkPage.Sections["faults"]));

        var fault = JsonNode.Parse(WalkPage.Sections["faults"])!["rules"]![0]!;
        var marked = Assert.Single(WalkPage.Requests, request =>
            WalkPage.Values(request, "header").Contains($"{fault["header"]!["name"]}: {fault["header"]!["value"]}"));
        Assert.Contains(objects.OfKind("EnvoyFilter"), filter => filter.ToJsonString().Contains("\"http_status\":503", StringComparison.Ordinal));

        var breaker = objects.OfKind("DestinationRule").Single(rule => (string?)rule["metadata"]!["name"] == "payment-service")["spec"]!["trafficPolicy"]!;
        var errors = (int)breaker["outlierDetection"]!["consecutive5xxErrors"]!;
        Assert.StartsWith($"for i in {string.Join(' ', Enumerable.Range(1, errors))}; do ", marked, StringComparison.Ordinal);
        Assert.Contains("--request POST", marked, StringComparison.Ordinal);
        Assert.Equal(("30s", 100), ((string?)breaker["outlierDetection"]!["baseEjectionTime"], (int)breaker["outlierDetection"]!["maxEjectionPercent"]!));
    }

    [Fact]
    public async Task A_request_with_the_mark_of_the_delay_is_slow_by_it()
    {
        var fault = JsonNode.Parse(WalkPage.Sections["faults"])!["rules"]![1]!;
        var routes = (await PlannedObjects.OfStackAsync("local", ("faults", WalkPage.Sections["faults"])))
            .OfKind("VirtualService").Single(item => (string?)item["metadata"]!["name"] == "payments-ingress")["spec"]!["http"]!.AsArray();

        Assert.Contains(WalkPage.Requests, request => WalkPage.Values(request, "header").Contains($"{fault["header"]!["name"]}: {fault["header"]!["value"]}")
            && request.Contains("%{time_total}", StringComparison.Ordinal));
        Assert.Contains(routes, route => (string?)route!["fault"]?["delay"]?["fixedDelay"] == "3s"
            && (string?)route["match"]![0]!["headers"]!["x-fault"]!["exact"] == "slow");
    }

    private static string PathOf(string request) => Regex.Match(request, "https://[^/ ]+(/[^ ;]*)").Groups[1].Value;
}
