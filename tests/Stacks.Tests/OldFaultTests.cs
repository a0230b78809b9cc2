using System.Text.Json.Nodes;

namespace Payments.Infra.Stacks.Tests;

/// <summary>Faults that once stopped this platform's deployments, brought back into the plan of the stack that had them: a preview finds each.</summary>
public sealed class OldFaultTests
{
    private const string Assignment = "azure-native:redisenterprise:AccessPolicyAssignment";
    private const string Configuration = "azure-native:dbforpostgresql:Configuration";

    [Theory]
    [InlineData("local")]
    [InlineData("dev")]
    [InlineData("prod")]
    public async Task A_stack_has_none_of_them(string stack) => Assert.Equal("", (await SeededPlan.OfStackAsync(stack)).Findings());

    [Fact]
    public async Task Disks_that_attach_in_a_zone_alone_for_nodes_in_none()
    {
        var plan = await SeededPlan.OfStackAsync("dev");
        plan.Object("StorageClass", "data-premium")["parameters"]!["skuName"] = "PremiumV2_LRS";

        var findings = plan.Findings();
        Assert.Contains("spec.storage.storageClass: Cluster data/payments-db asks for a disk", findings, StringComparison.Ordinal);
        Assert.Contains("in westeurope such a disk attaches to nodes in a zone alone", findings, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Disks_that_are_to_be_faster_than_their_size_allows()
    {
        var plan = await SeededPlan.OfStackAsync("dev");
        var parameters = plan.Object("StorageClass", "data-premium")["parameters"]!;
        parameters["skuName"] = "PremiumV2_LRS";
        parameters["DiskIOPSReadWrite"] = "4000";

        Assert.Contains("spec.walStorage: Cluster data/payments-db asks for 4Gi", plan.Findings(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_instance_a_zone_where_there_is_one_zone()
    {
        var plan = await SeededPlan.OfStackAsync("prod");
        var own = plan.OfType("azure-native:containerservice:ManagedCluster").SelectMany(cluster => cluster["agentPoolProfiles"]!.AsArray());
        foreach (var pool in plan.OfType("azure-native:containerservice:AgentPool").Concat(own.Select(pool => pool!.AsObject())))
        {
            pool["availabilityZones"] = new JsonArray("1");
        }

        Assert.Contains(
            "spec.instances: Cluster data/payments-db has 3 pods, no two of which may be in one zone, and the nodes of "
                + "containerservice:ManagedCluster 'cluster' are in 1",
            plan.Findings(),
            StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(Assignment, "clusterName: is that of redisenterprise:AccessPolicyAssignment 'redis-")]
    [InlineData(Configuration, "serverName: is that of dbforpostgresql:Configuration 'postgres-")]
    public async Task Parts_that_are_made_at_once_where_Azure_makes_one_at_a_time(string type, string finding)
    {
        var plan = await SeededPlan.OfStackAsync("prod", ("data", """{"postgres":{"mode":"azure"},"kafka":{"mode":"azure"},"redis":{"mode":"azure"}}"""));
        plan.Hurry(type);

        Assert.Contains(finding, plan.Findings(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_external_secret_that_copies_nothing()
    {
        var plan = await SeededPlan.OfStackAsync("prod");
        plan.Add("""
            {"apiVersion": "external-secrets.io/v1", "kind": "ExternalSecret", "metadata": {"name": "redis-counts-acl", "namespace": "data"},
             "spec": {"secretStoreRef": {"kind": "ClusterSecretStore", "name": "key-vault"}, "data": []}}
            """);

        Assert.Contains("spec.data: Required value: either data or dataFrom should be specified", plan.Findings(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("local")]
    [InlineData("dev")]
    [InlineData("prod")]
    public async Task A_quota_on_a_route_that_answers_itself(string stack)
    {
        var plan = await SeededPlan.OfStackAsync(stack);
        var patch = plan.Object("EnvoyFilter", "tenant-quota")["spec"]!["configPatches"]![1]!;
        patch["applyTo"] = "HTTP_ROUTE";
        patch["match"]!["routeConfiguration"]!["vhost"] = new JsonObject { ["route"] = new JsonObject { ["action"] = "ANY" } };
        patch["patch"]!["value"] = new JsonObject { ["route"] = patch["patch"]!["value"]!.DeepClone() };

        Assert.Contains("clears direct_response of nothing-here", plan.Findings(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_login_at_Entra_that_the_network_does_not_let_out()
    {
        var plan = await SeededPlan.OfStackAsync("prod");
        var egress = plan.Object("NetworkPolicy", "account-service")["spec"]!["egress"]!.AsArray();
        foreach (var rule in egress.Where(rule => rule!["ports"]!.AsArray().Any(port => port!["port"]!.ToString() == "443")).ToList())
        {
            egress.Remove(rule);
        }

        Assert.Contains("login.microsoftonline.com, and no NetworkPolicy of these pods lets them out", plan.Findings(), StringComparison.Ordinal);
    }
}
