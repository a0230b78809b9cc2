using System.Text.Json.Nodes;
using Payments.Infra.Analysis.Envoy;

namespace Payments.Infra.Stacks.Tests;

/// <summary>Patches of proxies find what they are for in what istiod makes of the same plan, and Envoy takes what comes of it.</summary>
public sealed class EnvoyPatchTests
{
    [Theory]
    [InlineData("local")]
    [InlineData("dev")]
    [InlineData("prod")]
    [InlineData(DeliveredStack.Name)]
    public async Task Every_patch_does_what_it_says(string stack)
    {
        var planned = await PlannedObjects.OfStackAsync(stack);

        Assert.NotEmpty(planned.OfKind("EnvoyFilter"));
        Assert.Equal([], EnvoyPatchCheck.Check(planned.All).Select(finding => finding.ToString()));
    }

    [Theory]
    [InlineData("local")]
    [InlineData("dev")]
    [InlineData("prod")]
    public async Task Limits_on_the_routes_of_the_gateway_would_leave_one_without_a_destination(string stack)
    {
        var objects = (await PlannedObjects.OfStackAsync(stack)).All.Select(item => item.DeepClone().AsObject()).ToList();
        var patch = objects.Single(item => (string?)item["metadata"]!["name"] == "tenant-quota")["spec"]!["configPatches"]![1]!;
        patch["applyTo"] = "HTTP_ROUTE";
        patch["match"]!["routeConfiguration"]!["vhost"] = new JsonObject { ["route"] = new JsonObject { ["action"] = "ANY" } };
        patch["patch"]!["value"] = new JsonObject { ["route"] = patch["patch"]!["value"]!.DeepClone() };

        var finding = Assert.Single(EnvoyPatchCheck.Check(objects));
        Assert.Equal((PatchSeverity.Error, "spec.configPatches[1].patch.value.route"), (finding.Severity, finding.Path));
        Assert.Contains("clears direct_response of nothing-here", finding.Problem, StringComparison.Ordinal);
    }
}
