using System.Text.Json.Nodes;
using Payments.Infra.Analysis.Azure;
using Payments.Infra.Analysis.Azure.Plan;
using Payments.Infra.Analysis.Azure.Schemas;
using Payments.Infra.Analysis.Plan;
using Payments.Infra.Analysis.Tests.Manifests;

namespace Payments.Infra.Analysis.Tests.Azure;

/// <summary>Whatever stands in inputs, Azure's rules take them or refuse them, and never fail.</summary>
public sealed class MutatedInputsTests
{
    private const int Seed = 27;
    private const int Count = 10_000;

    private static readonly ImmutableArray<(string Type, string Inputs)> Right =
    [
        ("resources:ResourceGroup", "{resourceGroupName: rg, tags: {owner: a, cost-center: b}}"),
        ("network:VirtualNetwork", "{virtualNetworkName: vnet, addressSpace: {addressPrefixes: [10.0.0.0/16]}, subnets: [{name: a, addressPrefix: "
            + "10.0.0.0/24}]}"),
        ("network:Subnet", "{subnetName: b, virtualNetworkName: vnet, addressPrefixes: [10.0.1.0/24], delegations: [{serviceName: x}], natGateway: {id: a}}"),
        ("network:NetworkSecurityGroup", "{securityRules: [{name: a, priority: 100, direction: Inbound, access: Allow, protocol: Tcp, "
            + "sourceAddressPrefix: '*', "
            + "sourcePortRange: '*', destinationAddressPrefixes: [10.0.0.0/24], destinationPortRange: 80-90}]}"),
        ("network:PublicIPPrefix", "{prefixLength: 31, zones: ['1'], publicIPAddressVersion: IPv4}"),
        ("network:NatGateway", "{sku: {name: Standard}, zones: ['1'], location: westeurope}"),
        ("network:RouteTable", "{routes: [{name: a, addressPrefix: 0.0.0.0/0, nextHopType: VirtualAppliance, nextHopIpAddress: 10.0.0.4}]}"),
        ("network:PrivateEndpoint", "{subnet: {id: a}, location: westeurope, privateLinkServiceConnections: [{name: a, privateLinkServiceId: b}]}"),
        ("containerservice:ManagedCluster", "{resourceName: aks, dnsPrefix: a, location: westeurope, identity: {type: UserAssigned, "
            + "userAssignedIdentities: [a]}, "
            + "agentPoolProfiles: [{name: a, mode: System, count: 1, nodeTaints: ['a=b:NoExecute'], nodeLabels: {a: b}, upgradeSettings: {maxSurge: 33%}}], "
            + "networkProfile: {networkPlugin: azure, networkPluginMode: overlay, podCidr: 10.244.0.0/16, serviceCidr: 172.16.0.0/16, dnsServiceIP: "
                + "172.16.0.10}}"),
        ("containerservice:AgentPool", "{agentPoolName: b, resourceName: aks, enableAutoScaling: true, minCount: 1, maxCount: 3, count: 1, "
            + "availabilityZones: ['1']}"),
        ("containerservice:MaintenanceConfiguration", "{configName: default, maintenanceWindow: {startTime: '01:00', utcOffset: '+01:00', schedule: "
            + "{weekly: {intervalWeeks: 1}}}}"),
        ("storage:StorageAccount", "{accountName: abc, kind: StorageV2, sku: {name: Standard_LRS}, networkRuleSet: {ipRules: [{iPAddressOrRange: 1.2.3.4}]}}"),
        ("keyvault:Vault", "{vaultName: abc, properties: {sku: {family: A, name: premium}, networkAcls: {ipRules: [{value: 1.2.3.4}]}, accessPolicies: []}}"),
        ("containerregistry:Registry", "{registryName: abcde, sku: {name: Premium}, policies: {exportPolicy: {status: enabled}}}"),
        ("dbforpostgresql:Server", "{serverName: abc, sku: {tier: GeneralPurpose, name: Standard_D4ds_v5}, highAvailability: {mode: ZoneRedundant}, "
            + "network: {}}"),
        ("redisenterprise:Database", "{databaseName: default, persistence: {aofEnabled: true}}"),
        ("eventhub:Namespace", "{namespaceName: abcdef, sku: {name: Standard, tier: Standard, capacity: 1}}"),
        ("monitor:DiagnosticSetting", "{workspaceId: a, logs: [{category: a}]}"),
        ("authorization:RoleAssignment", "{scope: /subscriptions/a, principalType: User}"),
    ];

    /// <summary>What asks for disks and zones of the cluster.</summary>
    private static readonly PlanObjects Objects = new(
        [
            new PlannedObject("database", ManifestYaml.Read(
                "{kind: Cluster, apiVersion: postgresql.cnpg.io/v1, spec: {instances: 3, storage: {size: 8Gi, storageClass: managed-csi-premium}, affinity: "
                    + "{topologyKey: topology.kubernetes.io/zone, podAntiAffinityType: required}}}")),
        ],
        chartNamespaces: []);

    [Fact]
    public void No_mutated_inputs_make_a_rule_fail()
    {
        var random = new Random(Seed);
        var right = Right.Select(item => (item.Type, Inputs: ManifestYaml.Read(item.Inputs))).ToList();

        var failures = Enumerable.Range(0, Count).Select(_ => right[random.Next(right.Count)])
            .Select(item => (item.Type, Inputs: Mutants.Of(item.Inputs, random)))
            .SelectMany(item => Mutants.Failure(item.Inputs, () => Judge($"azure-native:{item.Type}", item.Inputs))).Take(5).ToList();

        Assert.Empty(failures);
    }

    [Fact]
    public void No_mutated_plan_makes_a_rule_fail()
    {
        var random = new Random(Seed);
        var right = Right.Select(item => (item.Type, Inputs: ManifestYaml.Read(item.Inputs))).ToList();

        var failures = Enumerable.Range(0, Count / 20).Select(_ => new AzurePlan(right.Select(item => Resource(item.Type, Mutants.Of(item.Inputs, random)))))
            .SelectMany(plan => Mutants.Failure([], () => AzurePlanCheck.Of(plan, Objects))).Take(5).ToList();

        Assert.Empty(failures);
    }

    private static void Judge(string type, JsonObject inputs)
    {
        AzureAdmission.Check(type, inputs);
        ProviderCheck.Check(type, inputs);
    }

    /// <summary>Every input of a resource comes from all others, too.</summary>
    private static AzureResource Resource(string type, JsonObject inputs) => new(
        Urn(type),
        $"azure-native:{type}",
        inputs,
        inputs.ToImmutableSortedDictionary(entry => entry.Key, _ => Right.Select(item => Urn(item.Type)).ToImmutableArray()));

    private static string Urn(string type) => $"urn:pulumi:dev::demo::azure-native:{type}::a";
}
