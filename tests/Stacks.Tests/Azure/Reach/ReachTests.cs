namespace Payments.Infra.Stacks.Tests.Azure.Reach;

/// <summary>Who reaches what from where: a row is a path, with the rules that it meets.</summary>
public sealed class ReachTests
{
    private const string Peers = """{"network":{"peers":["10.0.0.0/16"]}}""";
    private const string ManagedPostgres = """{"postgres":{"mode":"azure"}}""";
    private const string Internet = "203.0.113.9";
    private const string Runner = "10.0.1.5";
    private const string SystemNode = "10.240.0.4";
    private const string AppsNode = "10.240.4.4";
    private const string CardNode = "10.240.2.4";
    private const string TenantNode = "10.240.8.4";
    private const string Pod = "10.244.3.7";
    private const string ApiServer = "10.240.16.4";
    private const string Postgres = "10.240.16.132";
    private const string Ingress = "10.240.16.36";
    private const string Endpoint = "10.240.16.70";
    private const string Azure = "AzureCloud";

    public static TheoryData<string, string, string, int, bool> Paths => new()
    {
        // Pipelines push images and write secrets.
        { "a runner to registry, vault and blobs", Runner, Endpoint, 443, true },
        { "a runner to Redis", Runner, Endpoint, 10000, false },
        { "a runner to PostgreSQL", Runner, Postgres, 5432, false },
        { "a runner to a node", Runner, AppsNode, 22, false },
        { "a runner to the API server", Runner, ApiServer, 443, true },
        { "a runner to the gateway", Runner, Ingress, 443, true },

        // The cluster.
        { "a pod to registry and vault", Pod, Endpoint, 443, true },
        { "a pod to Redis", Pod, Endpoint, 10000, true },
        { "a pod to PostgreSQL", Pod, Postgres, 5432, true },
        { "a node to the API server", CardNode, ApiServer, 443, true },
        { "the API server to a webhook", ApiServer, Pod, 15017, true },
        { "a node to a pod", SystemNode, Pod, 8080, true },
        { "a pod to a pod", Pod, Pod, 8080, true },
        { "Azure's probes to a node", "AzureLoadBalancer", SystemNode, 31234, true },
        { "a node by ssh from another", AppsNode, CardNode, 22, false },

        // The outside.
        { "the internet to a node", Internet, AppsNode, 443, false },
        { "the internet to the gateway", Internet, Ingress, 443, false },
        { "the internet to an endpoint", Internet, Endpoint, 443, false },
        { "a node of applications to the internet", AppsNode, Internet, 443, true },
        { "a node with card data to the internet", CardNode, Internet, 443, false },
        { "a tenant's node to the internet", TenantNode, Internet, 443, false },
        { "a node with card data to Azure", CardNode, Azure, 443, true },
        { "a node with card data to Azure by another port", CardNode, Azure, 25, false },
        { "a node with card data to Microsoft's images", CardNode, "MicrosoftContainerRegistry", 443, true },
        { "a node with card data to an endpoint", CardNode, Endpoint, 443, true },
    };

    [Theory]
    [MemberData(nameof(Paths))]
    public async Task A_path_is_open_or_closed(string path, string from, string to, int port, bool open)
    {
        var network = new PlannedNetwork(await PlannedObjects.OfStackAsync(
            "prod", ("azure", PlannedNetwork.Section("prod", Peers)), ("data", ManagedPostgres)));

        Assert.Equal($"{path}: {open}", $"{path}: {network.Connects(from, to, port)}");
    }

    [Fact]
    public async Task A_listed_range_is_open_to_nodes_with_card_data()
    {
        var network = new PlannedNetwork(await PlannedObjects.OfStackAsync(
            "prod", ("azure", PlannedNetwork.Section("prod", """{"network":{"cardDataEgress":["203.0.113.0/24"]}}"""))));

        Assert.True(network.Connects(CardNode, Internet, 443));
        Assert.False(network.Connects(CardNode, Internet, 22));
    }

    [Fact]
    public async Task Without_peers_no_other_network_reaches_an_endpoint()
    {
        var network = new PlannedNetwork(await PlannedObjects.OfStackAsync("prod"));

        Assert.False(network.Connects(Runner, Endpoint, 443));
    }

    [Fact]
    public async Task Where_images_of_others_come_from_the_internet_nodes_with_card_data_reach_it()
    {
        var network = new PlannedNetwork(await PlannedObjects.OfStackAsync(
            "prod", ("azure", PlannedNetwork.Section("prod", """{"images":{"thirdParty":"upstream"}}"""))));

        Assert.True(network.Connects(CardNode, Internet, 443));
    }
}
