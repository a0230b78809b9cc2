using System.Collections.Concurrent;
using Pulumi;
using Pulumi.AzureNative.Storage;
using Pulumi.AzureNative.Storage.Inputs;
using Pulumi.Kubernetes.Core.V1;
using Pulumi.Kubernetes.Types.Inputs.Core.V1;
using Pulumi.Kubernetes.Types.Inputs.Meta.V1;
using Pulumi.Testing;
using Pulumi.Utilities;

namespace Payments.Infra.Checks.Tests;

/// <summary>A unit test under mocks finds what a cluster would refuse.</summary>
public sealed class MockedPlanTests
{
    [Fact]
    public async Task What_a_cluster_would_refuse_is_found() => Assert.Equal(
        ["error: kubernetes:core/v1:Service 'web': spec.ports[0].port: Invalid value: 0: must be between 1 and 65535, inclusive"],
        await FindingsOf(() => _ = new Service("web", new ServiceArgs
        {
            Metadata = new ObjectMetaArgs { Name = "web" },
            Spec = new ServiceSpecArgs { Ports = { new ServicePortArgs { Port = 0, TargetPort = 80 } } },
        })));

    [Fact]
    public async Task What_goes_wrong_together_is_found() => Assert.StartsWith(
        "warning: kubernetes:core/v1:ConfigMap 'settings': metadata.namespace: nothing here makes the namespace \"paymets\"",
        Assert.Single(await FindingsOf(() =>
        {
            _ = new Namespace("payments", new NamespaceArgs { Metadata = new ObjectMetaArgs { Name = "payments" } });
            _ = new ConfigMap("settings", new ConfigMapArgs { Metadata = new ObjectMetaArgs { Name = "settings", Namespace = "paymets" } });
        })),
        StringComparison.Ordinal);

    [Fact]
    public async Task What_istioctl_analyze_would_say_is_found() => Assert.Equal(
        ["warning: kubernetes:core/v1:Namespace 'payments': metadata.labels: The namespace has more than one type of injection labels "
            + "[istio-injection=enabled istio.io/rev=next], which may lead to undefined behavior. Make sure only one injection label exists. "
            + "(IST0123)"],
        await FindingsOf(() => _ = new Namespace("payments", new NamespaceArgs
        {
            Metadata = new ObjectMetaArgs { Name = "payments", Labels = { ["istio-injection"] = "enabled", ["istio.io/rev"] = "next" } },
        })));

    [Fact]
    public async Task What_Azure_would_refuse_is_found() => Assert.Equal(
        ["error: azure-native:storage:StorageAccount 'logs': accountName: \"Logs\" is not allowed; expected 3 to 24 lower-case letters and digits"],
        await FindingsOf(() => _ = Account("logs", "Logs")));

    [Fact]
    public async Task What_one_resource_of_Azure_forbids_another_is_found() => Assert.StartsWith(
        "error: azure-native:storage:StorageAccount 'b': accountName: logs is the name of storage:StorageAccount 'a', too",
        Assert.Single(await FindingsOf(() =>
        {
            _ = Account("a", "logs");
            _ = Account("b", "logs");
        })),
        StringComparison.Ordinal);

    /// <summary>Siblings are registered concurrently, and arrive in either order.</summary>
    [Fact]
    public async Task What_is_found_does_not_depend_on_the_order_of_arrival()
    {
        var resources = await ResourcesOf(() =>
        {
            _ = Account("a", "logs");
            _ = Account("b", "logs");
            _ = new ConfigMap("c", new ConfigMapArgs { Metadata = new ObjectMetaArgs { Name = "settings" } });
            _ = new ConfigMap("d", new ConfigMapArgs { Metadata = new ObjectMetaArgs { Name = "settings" } });
        });

        Assert.Equal(await FindingsOf(resources.OrderBy(resource => resource.Name)), await FindingsOf(resources.OrderByDescending(resource => resource.Name)));
    }

    [Fact]
    public async Task What_mocks_leave_out_of_Azure_is_not_missed() => Assert.Empty(await FindingsOf(() => _ = new StorageAccount("logs", new StorageAccountArgs
    {
        AccountName = OutputUtilities.CreateUnknown("logs"),
        ResourceGroupName = OutputUtilities.CreateUnknown("rg"),
        Kind = OutputUtilities.CreateUnknown("StorageV2").Apply(kind => (Union<string, Kind>)kind),
        Sku = new SkuArgs { Name = OutputUtilities.CreateUnknown("Standard_LRS").Apply(name => (Union<string, SkuName>)name) },
    })));

    [Fact]
    public async Task What_mocks_leave_out_is_not_missed() => Assert.Empty(await FindingsOf(() => _ = new Service("web", new ServiceArgs
    {
        Metadata = new ObjectMetaArgs { Name = "web" },
        Spec = new ServiceSpecArgs { Ports = { new ServicePortArgs { Port = OutputUtilities.CreateUnknown(80) } } },
    })));

    [Fact]
    public async Task What_a_secret_holds_is_not_said() => Assert.Empty(await FindingsOf(() => _ = new Secret("login", new SecretArgs
    {
        Metadata = new ObjectMetaArgs { Name = "login" },
        Data = { ["password"] = Output.CreateSecret("not base64!") },
    })));

    private static StorageAccount Account(string name, string accountName) => new(name, new StorageAccountArgs
    {
        AccountName = accountName,
        ResourceGroupName = "rg",
        Kind = Kind.StorageV2,
        Sku = new SkuArgs { Name = SkuName.Standard_LRS },
    });

    private static async Task<IEnumerable<string>> FindingsOf(System.Action declare) => await FindingsOf(await ResourcesOf(declare));

    private static async Task<IEnumerable<string>> FindingsOf(IEnumerable<MockResourceArgs> resources) =>
        (await MockedPlan.CheckAsync(resources)).Select(finding => finding.ToString());

    private static async Task<IReadOnlyCollection<MockResourceArgs>> ResourcesOf(System.Action declare)
    {
        var mocks = new RecordingMocks();
        await Deployment.TestAsync(mocks, new TestOptions(), declare);
        return mocks.Resources;
    }

    private sealed class RecordingMocks : EmptyMocks, IMocks
    {
        public ConcurrentQueue<MockResourceArgs> Resources { get; } = new();

        public new Task<(string? id, object state)> NewResourceAsync(MockResourceArgs args)
        {
            Resources.Enqueue(args);
            return base.NewResourceAsync(args);
        }
    }
}
