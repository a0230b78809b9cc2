using Payments.Infra.Components.Azure;
using Payments.Infra.Components.Azure.Entry;
using Pulumi;

namespace Payments.Infra.Components.Tests.Azure;

/// <summary>A front door with two cells, to one of which nobody is sent yet.</summary>
public sealed class FrontDoorTests
{
    private const string Origin = "azure-native:cdn:AFDOrigin";
    private const string Route = "azure-native:cdn:Route";

    [Fact]
    public async Task A_cell_that_nobody_is_sent_to_has_a_connection_to_approve_and_no_route()
    {
        var declared = await Declared();

        Assert.Equal("north.example.com", declared.Called(Origin, "north")["hostName"]);
        Assert.Equal(["west"], declared.All(Route).Select(route => (string)route["routeName"]!));
    }

    [Fact]
    public async Task A_gateway_is_asked_for_the_host_that_its_certificate_names()
    {
        var origin = (await Declared()).Called(Origin, "west");

        Assert.Equal(("west.example.com", "west.example.com", true), (origin["hostName"], origin["originHostHeader"], origin["enforceCertificateNameCheck"]));
    }

    [Fact]
    public async Task A_host_that_leads_nowhere_keeps_its_certificate() => Assert.Equal(
        ["a.api.example.com", "b.api.example.com"],
        (await Declared()).All("azure-native:cdn:AFDCustomDomain").Select(domain => (string)domain["hostName"]!).Order(StringComparer.Ordinal));

    [Fact]
    public async Task The_rules_that_add_up_say_what_follows_and_those_of_bots_say_it_each()
    {
        var policy = (await Declared()).Only("azure-native:frontdoor:Policy");

        Assert.Equal(
            ("Microsoft_DefaultRuleSet", "Block", "Microsoft_BotManagerRuleSet", null),
            (policy["managedRules.managedRuleSets[0].ruleSetType"], policy["managedRules.managedRuleSets[0].ruleSetAction"],
                policy["managedRules.managedRuleSets[1].ruleSetType"], policy["managedRules.managedRuleSets[1].ruleSetAction"]));
    }

    private static Task<Cluster> Declared() => Cluster.With(() =>
    {
        var region = AzureRegion.Parse("westeurope", null);
        var environment = new AzureEnvironment("azure", new AzureEnvironmentArgs
        {
            Subscription = "11111111-1111-1111-1111-111111111111",
            Tenant = "tenant",
            Names = new ResourceNames("payments", "global", region),
            Tags = new ResourceTags("owner", "global", "center"),
        });
        _ = new FrontDoor(
            "front-door",
            new FrontDoorArgs
            {
                Environment = environment,
                Hosts = ["a.api.example.com", "b.api.example.com"],
                Cells =
                [
                    new FrontDoorCell("north", "north.example.com", "/north", region),
                    new FrontDoorCell("west", "west.example.com", "/west", region) { Hosts = ["a.api.example.com"] },
                ],
            },
            new ComponentResourceOptions { Provider = environment.Provider });
    });
}
