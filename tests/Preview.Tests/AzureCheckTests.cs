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
        var diagnostic = Assert.Single((await PlanAsync((type, "a", Account("accountName", "\"Logs\"")))).Diagnostics);

        Assert.Equal((DiagnosticSeverity.Error, $"urn:pulumi:dev::demo::{type}::a"), (diagnostic.Severity, diagnostic.Urn));
        Assert.Equal("Azure would refuse it: accountName: \"Logs\" is not allowed; expected 3 to 24 lower-case letters and digits", diagnostic.Message);
    }

    [Fact]
    public async Task What_is_right_or_not_known_yet_is_planned()
    {
        var plan = await PlanAsync(
            ("azure-native:storage:StorageAccount", "a", Account("accountName", "\"logs\"")),
            ("azure-native:storage:StorageAccount", "b", Account("networkRuleSet", $"\"{Unknown}\"")));

        Assert.Empty(plan.Diagnostics);
        Assert.Equal(2, plan.Steps.Count(step => step.State.Type.StartsWith("azure-native", StringComparison.Ordinal)));
    }

    /// <summary>The real engine shows the same lines for what its provider's check answers.</summary>
    [Fact]
    public async Task What_the_provider_refuses_before_it_asks_Azure_is_refused_in_its_words()
    {
        var plan = await PlanAsync(("azure-native:storage:StorageAccount", "a", """{"resourceGroupName":"rg","kind":1,"sku":{}}"""));

        Assert.Equal(
            [
                "azure-native:storage:StorageAccount resource 'a' has a problem: 'kind' should be of type 'string' but got a number",
                "azure-native:storage:StorageAccount resource 'a' has a problem: missing required property 'sku.name'",
            ],
            plan.Diagnostics.Select(diagnostic => diagnostic.Message));
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
            ("azure-native:keyvault:Vault", "a", Vault("rg")),
            ("azure-native:keyvault:Vault", "b", Vault("other")));

        var diagnostic = Assert.Single(plan.Diagnostics);
        Assert.Equal(DiagnosticSeverity.Error, diagnostic.Severity);
        Assert.StartsWith("vaultName: kv-payments is the name of keyvault:Vault 'a', too", diagnostic.Message, StringComparison.Ordinal);
    }

    private static string Account(string input, string value) =>
        $$"""{"resourceGroupName":"{{Unknown}}","kind":"{{Unknown}}","sku":{"name":"Standard_LRS"},"{{input}}":{{value}}}""";

    private static string Vault(string group) =>
        $$"""{"vaultName":"kv-payments","resourceGroupName":"{{group}}","properties":{"sku":{"family":"A","name":"standard"},"tenantId":"{{Unknown}}"} }""";

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
