using System.Text.Json;
using Payments.Infra.Components.Azure;
using Payments.Infra.Components.Azure.Access;
using Payments.Infra.Components.Azure.Clusters;
using Payments.Infra.Components.Azure.Logs;
using Payments.Infra.Components.Azure.Networking;
using Payments.Infra.Components.Azure.Stores;
using Payments.Infra.Components.Catalogue;
using Pulumi;

namespace Payments.Infra.Components.Tests.Azure;

/// <summary>A cluster and its surroundings, as Azure is asked for them.</summary>
public sealed class ClusterTests
{
    private const string RoleAssignment = "azure-native:authorization:RoleAssignment";
    private const string Subscription = "11111111-1111-1111-1111-111111111111";

    [Theory]
    [InlineData(ClusterLogin.Azurecli, "azurecli")]
    [InlineData(ClusterLogin.Spn, "spn")]
    [InlineData(ClusterLogin.Workloadidentity, "workloadidentity")]
    public async Task The_way_in_asks_nobody_to_log_in_on_another_device(ClusterLogin login, string expected)
    {
        var kubeconfig = (string)(await Declared(login: login)).Called("pulumi:providers:kubernetes", "kubernetes")["kubeconfig"]!;

        using var json = JsonDocument.Parse(kubeconfig);
        var args = json.RootElement.GetProperty("users")[0].GetProperty("user")
            .GetProperty("exec").GetProperty("args").EnumerateArray().Select(arg => arg.GetString()).ToList();
        Assert.Equal(expected, args[args.IndexOf("--login") + 1]);
        Assert.DoesNotContain("devicecode", kubeconfig, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_way_in_keeps_address_and_certificate()
    {
        var kubeconfig = (string)(await Declared()).Called("pulumi:providers:kubernetes", "kubernetes")["kubeconfig"]!;

        using var json = JsonDocument.Parse(kubeconfig);
        var cluster = json.RootElement.GetProperty("clusters")[0].GetProperty("cluster");
        Assert.Equal(
            ("https://aks.example.com:443", "Q0E="),
            (cluster.GetProperty("server").GetString(), cluster.GetProperty("certificate-authority-data").GetString()));
    }

    [Fact]
    public async Task The_way_in_is_a_secret()
    {
        Output<string>? kubeconfig = null;
        await Cluster.With(() => Declare(AzureBaseline.Regulated, [], ClusterLogin.Azurecli, cluster => kubeconfig = cluster.KubeConfig));

        Assert.True(await Output.IsSecretAsync(kubeconfig!));
    }

    [Fact]
    public async Task A_service_is_who_its_service_account_says()
    {
        var credential = (await Declared()).Only("azure-native:managedidentity:FederatedIdentityCredential");

        Assert.Equal(
            ("https://issuer.example.com/", "system:serviceaccount:payments:shop", "api://AzureADTokenExchange"),
            (credential["issuer"], credential["subject"], credential["audiences[0]"]));
    }

    [Fact]
    public async Task A_secret_is_read_by_one_service_alone()
    {
        var grant = (await Declared()).Called(RoleAssignment, "shop-shop-password");

        Assert.Equal(("shop-principal", "shop-password-id", "ServicePrincipal"), (grant["principalId"], grant["scope"], grant["principalType"]));
        Assert.Equal(
            $"/subscriptions/{Subscription}/providers/Microsoft.Authorization/roleDefinitions/4633458b-17de-408a-b874-0445c86b69e6", grant["roleDefinitionId"]);
    }

    [Theory]
    [InlineData("identities-network", "identities-control-plane-principal", "network-id")]
    [InlineData("identities-nodes", "identities-control-plane-principal", "identities-kubelet-id")]
    [InlineData("identities-names", "identities-control-plane-principal", "network-apiserver-id")]
    [InlineData("registry-pull", "identities-kubelet-principal", "registry-id")]
    public async Task An_identity_has_its_role_where_it_needs_it(string grant, string principal, string scope)
    {
        var assignment = (await Declared()).Called(RoleAssignment, grant);

        Assert.Equal((principal, scope, $"{grant}-uuid"), (assignment["principalId"], assignment["scope"], assignment["roleAssignmentName"]));
    }

    [Theory]
    [InlineData("azure-native:keyvault:Vault", "vaultName", "kvpaymentsprodweabcde")]
    public async Task A_name_that_all_of_azure_shares_ends_in_letters_of_the_stack(string type, string field, string expected) =>
        Assert.Equal(expected, (await Declared()).Only(type)[field]);

    [Fact]
    public async Task A_public_vault_lets_people_in_by_their_address_and_nodes_by_their_subnet()
    {
        var rules = (await Declared(AzureBaseline.Development)).Only("azure-native:keyvault:Vault").At("properties.networkAcls");

        Assert.Equal(
            "{bypass: AzureServices, defaultAction: Deny, ipRules: [{value: 203.0.113.0/24}], virtualNetworkRules: [{id: network-snet-nodes-id}]}",
            rules.Text());
    }

    [Fact]
    public async Task Public_blobs_let_nodes_in_by_their_subnet_and_nobody_else()
    {
        var rules = (await Declared(AzureBaseline.Development)).Only("azure-native:storage:StorageAccount").At("networkRuleSet");

        Assert.Equal(
            "{bypass: AzureServices, defaultAction: Deny, virtualNetworkRules: [{action: Allow, virtualNetworkResourceId: network-snet-nodes-id}]}",
            rules.Text());
    }

    [Fact]
    public async Task Stores_that_are_not_private_know_the_subnet_that_they_let_in()
    {
        var subnet = (await Declared(AzureBaseline.Development)).Called("azure-native:network:Subnet", "network-snet-nodes");

        Assert.Equal(("Microsoft.KeyVault", "Microsoft.Storage"), (subnet["serviceEndpoints[0].service"], subnet["serviceEndpoints[1].service"]));
    }

    [Fact]
    public async Task Private_stores_let_no_subnet_in()
    {
        var declared = await Declared();

        Assert.Equal(
            "{bypass: AzureServices, defaultAction: Deny, ipRules: [], virtualNetworkRules: []}",
            declared.Only("azure-native:keyvault:Vault").At("properties.networkAcls").Text());
        Assert.All(
            declared.All("azure-native:storage:StorageAccount"),
            account => Assert.Equal("{bypass: AzureServices, defaultAction: Deny, virtualNetworkRules: []}", account.At("networkRuleSet").Text()));
        Assert.All(declared.All("azure-native:network:Subnet"), subnet => Assert.Null(subnet["serviceEndpoints"]));
    }

    [Fact]
    public async Task A_tenant_has_nodes_that_its_pods_alone_tolerate()
    {
        var pool = (await Declared(tenants: [new Tenant { Id = "STD-001", Tier = TenantTier.Premium, DedicatedPool = "high-capacity" }]))
            .Called("azure-native:containerservice:AgentPool", "cluster-highcapacity");

        Assert.Equal(["pool=high-capacity:NoSchedule", "tenant=STD-001:NoSchedule"], pool.Texts("nodeTaints"));
    }

    private static Task<Cluster> Declared(AzureBaseline? baseline = null, ClusterLogin login = ClusterLogin.Azurecli, params Tenant[] tenants) =>
        Cluster.With(() => Declare(baseline ?? AzureBaseline.Regulated, tenants, login, _ => { }));

    private static void Declare(AzureBaseline baseline, Tenant[] tenants, ClusterLogin login, Action<AksCluster> with)
    {
        var environment = new AzureEnvironment("azure", new AzureEnvironmentArgs
        {
            Subscription = Subscription,
            Tenant = "tenant",
            Names = new ResourceNames("payments", "prod", AzureRegion.Parse("westeurope", null)),
            Tags = new ResourceTags("owner", "prod", "center"),
            Baseline = baseline,
        });
        var onAzure = new ComponentResourceOptions { Provider = environment.Provider };
        var network = new Network("network", new NetworkArgs { Environment = environment }, onAzure);
        var monitoring = new Monitoring("monitoring", new MonitoringArgs { Environment = environment, Network = network }, onAzure);
        var identities = new Identities("identities", new IdentitiesArgs { Environment = environment, Network = network }, onAzure);
        _ = new BlobStore("blobs", new BlobStoreArgs { Environment = environment, Network = network, Abbreviation = "st" }, onAzure);
        var registry = new ContainerRegistryArgs { Environment = environment, Network = network, Monitoring = monitoring, RegistryName = "crpaymentsprod" };
        new ContainerRegistry("registry", registry, onAzure).GrantPull(identities.Kubelet, environment);
        var cluster = new AksCluster("cluster", new AksClusterArgs
        {
            Environment = environment,
            Network = network,
            Identities = identities,
            Monitoring = monitoring,
            DnsPrefix = "payments-prod",
            System = new SystemPool(),
            Pools = [.. tenants.Select(tenant => NodePool.ForTenant(tenant, new NodePoolShape()))],
            Login = login,
        }, onAzure);
        var identity = new WorkloadIdentity(
            "shop", new WorkloadIdentityArgs { Environment = environment, Issuer = cluster.Issuer, Namespace = "payments", ServiceAccount = "shop" }, onAzure);
        var stores = new StoreArgs { Environment = environment, Network = network, Monitoring = monitoring, AuthorizedRanges = { "203.0.113.0/24" } };
        new KeyVault("vault", stores, onAzure).DeclareSecret("shop-password", "hunter2hunter2", identity);
        with(cluster);
    }
}
