using Google.Protobuf.WellKnownTypes;
using Grpc.Core;
using Payments.Infra.Preview.Engine;

namespace Payments.Infra.Preview.Tests;

/// <summary>A plan has no resources that Azure would refuse, alone or together.</summary>
[Collection(ProcessEnvironment.Name)]
public sealed class AzureCheckTests
{
    private const string Unknown = "04da6b54-80e4-46f7-96ec-b56ff0331ba9";

    [Theory]
    [InlineData("azure-native:storage:StorageAccount")]
    [InlineData("azure-native:storage/v20240101:StorageAccount")]
    public async Task What_Azure_refuses_is_refused(string type)
    {
        var diagnostic = Assert.Single((await PlanAsync((type, "a", """{"accountName":"Logs"}"""))).Diagnostics);

        Assert.Equal((DiagnosticSeverity.Error, $"urn:pulumi:dev::demo::{type}::a"), (diagnostic.Severity, diagnostic.Urn));
        Assert.Equal("Azure would refuse it: accountName: \"Logs\" is not allowed; expected 3 to 24 lower-case letters and digits", diagnostic.Message);
    }

    [Fact]
    public async Task What_is_right_or_not_known_yet_is_planned()
    {
        var plan = await PlanAsync(
            ("azure-native:storage:StorageAccount", "a", """{"accountName":"logs"}"""),
            ("azure-native:storage:StorageAccount", "b", $$"""{"accountName":"{{Unknown}}","kind":"{{Unknown}}","networkRuleSet":"{{Unknown}}"}"""));

        Assert.Empty(plan.Diagnostics);
        Assert.Equal(2, plan.Steps.Count(step => step.State.Type.StartsWith("azure-native", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task What_an_update_leaves_to_somebody_else_is_not_judged()
    {
        var first = await ProgramClient.RunAsync(client => PoolAsync(client, least: 1));
        var next = await ProgramClient.RunAsync(client => PoolAsync(client, least: 5), first);

        Assert.Empty(next.Diagnostics);

        static Task PoolAsync(ProgramClient client, int least) => client.CustomAsync("azure-native:containerservice:AgentPool", "pool", request =>
        {
            request.Object = Struct.Parser.ParseJson(
                $$"""
                {
                    "agentPoolName": "apps", "resourceName": "aks", "resourceGroupName": "rg",
                    "enableAutoScaling": true, "count": {{least}}, "minCount": {{least}}, "maxCount": 9
                }
                """);
            request.IgnoreChanges.Add("count");
        });
    }

    [Fact]
    public async Task What_one_resource_forbids_another_is_told_once_all_are_there()
    {
        var plan = await PlanAsync(
            ("azure-native:keyvault:Vault", "a", """{"vaultName":"kv-payments","resourceGroupName":"rg"}"""),
            ("azure-native:keyvault:Vault", "b", """{"vaultName":"kv-payments","resourceGroupName":"other"}"""));

        var diagnostic = Assert.Single(plan.Diagnostics);
        Assert.Equal(DiagnosticSeverity.Error, diagnostic.Severity);
        Assert.StartsWith("vaultName: kv-payments is the name of keyvault:Vault 'a', too", diagnostic.Message, StringComparison.Ordinal);
    }

    private static Task<Plan> PlanAsync(params (string Type, string Name, string Inputs)[] resources) => ProgramClient.RunAsync(async client =>
    {
        foreach (var (type, name, inputs) in resources)
        {
            try
            {
                await client.CustomAsync(type, name, request => request.Object = Struct.Parser.ParseJson(inputs));
            }
            catch (RpcException)
            {
                // The plan says why.
            }
        }
    });
}
