using Google.Protobuf.WellKnownTypes;
using Payments.Infra.Preview.Engine;
using Pulumirpc;

namespace Payments.Infra.Preview.Tests;

/// <summary>Objects that go to the cluster of whatever kubeconfig is at hand.</summary>
[Collection(ProcessEnvironment.Name)]
public sealed class OtherClusterTests
{
    private const string Unknown = "04da6b54-80e4-46f7-96ec-b56ff0331ba9";

    [Fact]
    public async Task An_object_without_a_provider_beside_a_cluster_that_is_made_is_warned_of()
    {
        var plan = await PlanAsync(isMade: true, isNamed: false);

        var found = Assert.Single(plan.Diagnostics);
        Assert.Equal(DiagnosticSeverity.Warning, found.Severity);
        Assert.EndsWith("ConfigMap::settings", found.Urn, StringComparison.Ordinal);
        Assert.StartsWith(
            "it names no provider, and goes to the cluster of the kubeconfig at hand, not to that of the provider 'aks'",
            found.Message,
            StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(true, true)]
    [InlineData(false, false)]
    public async Task One_of_the_provider_or_of_a_plan_that_makes_no_cluster_is_right(bool isMade, bool isNamed) =>
        Assert.Empty((await PlanAsync(isMade, isNamed)).Diagnostics);

    private static Task<Plan> PlanAsync(bool isMade, bool isNamed) => ProgramClient.RunAsync(async client =>
    {
        var cluster = await client.CustomAsync("test:index:Cluster", "aks");
        var provider = await client.CustomAsync("pulumi:providers:kubernetes", "aks", request =>
        {
            request.Object.Fields["kubeconfig"] = Value.ForString(Unknown);
            if (isMade)
            {
                request.PropertyDependencies["kubeconfig"] = new RegisterResourceRequest.Types.PropertyDependencies { Urns = { cluster.Urn } };
            }
        });
        await client.CustomAsync("kubernetes:core/v1:ConfigMap", "settings", request =>
        {
            request.Object.Fields["metadata"] = Value.ForStruct(new() { Fields = { ["name"] = Value.ForString("settings") } });
            request.Provider = isNamed ? $"{provider.Urn}::{provider.Id}" : "";
        });
    });
}
