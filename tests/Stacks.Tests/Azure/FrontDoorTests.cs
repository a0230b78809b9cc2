using System.Text.Json.Nodes;

namespace Payments.Infra.Stacks.Tests.Azure;

/// <summary>A front door reaches the gateway by private link; whoever keeps it can approve it, and nobody gets past it.</summary>
public sealed class FrontDoorTests
{
    private const string Id = "44444444-4444-4444-4444-444444444444";
    private const string Annotations = "values.service.annotations.service~beta~kubernetes~io/azure-pls";

    [Fact]
    public async Task The_private_link_service_is_in_a_group_where_connections_can_be_approved()
    {
        var planned = await PlannedObjects.OfStackAsync("prod");
        var gateway = Gateway(planned);

        Assert.Equal("rg-network-payments-prod-westeurope", (string?)gateway.At($"{Annotations}-resource-group"));
        Assert.Contains(planned.OfAzure, group => (string?)group.At("resourceGroupName") == (string?)gateway.At($"{Annotations}-resource-group")
            && group.Type == "azure-native:resources:ResourceGroup");
        Assert.Equal(
            ("pls-gateway-payments-prod-westeurope", "*"),
            ((string?)gateway.At($"{Annotations}-name"), (string?)gateway.At($"{Annotations}-visibility")));
    }

    [Fact]
    public async Task The_control_plane_may_make_the_service_in_that_group()
    {
        var roles = (await Previews.OfStackAsync("prod")).Steps.Select(step => step.State);

        Assert.EndsWith(
            "ResourceGroup::network",
            Assert.Single(Assert.Single(roles, role => role is { Type: "azure-native:authorization:RoleAssignment", Name: "identities-network" })
                .PropertyDependencies["scope"]),
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_request_that_did_not_come_through_the_front_door_is_refused()
    {
        var policy = (await WithFrontDoorAsync()).OfKind("AuthorizationPolicy").Single(item => (string?)item["metadata"]!["name"] == "payments-front-door");

        Assert.Equal("DENY", (string?)policy["spec"]!["action"]);
        var condition = policy["spec"]!["rules"]![0]!["when"]![0]!;
        Assert.Equal(("request.headers[x-azure-fdid]", Id), ((string?)condition["key"], (string?)condition["notValues"]![0]));
    }

    [Fact]
    public async Task The_front_door_alone_is_believed_who_the_caller_is()
    {
        const string Path = "values.podAnnotations.proxy~istio~io/config";

        Assert.Equal(
            1, (int)JsonNode.Parse((string)Gateway(await WithFrontDoorAsync()).At(Path)!)!["gatewayTopology"]!["numTrustedProxies"]!);
        Assert.Null(Gateway(await PlannedObjects.OfStackAsync("prod")).At(Path));
    }

    private static PlannedResource Gateway(PlannedObjects planned) => planned.Resources.Single(resource => resource.Name == "istio-ingressgateway");

    private static Task<PlannedObjects> WithFrontDoorAsync()
    {
        var mesh = JsonNode.Parse(Previews.Section("prod", "mesh"))!.AsObject();
        mesh["ingress"]!["frontDoor"] = Id;
        return PlannedObjects.OfStackAsync("prod", ("mesh", mesh.ToJsonString()));
    }
}
