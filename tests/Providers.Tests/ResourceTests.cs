using Pulumi;
using AzureNative = Pulumi.AzureNative;
using Kubernetes = Pulumi.Kubernetes;

namespace Payments.Infra.Providers.Tests;

/// <summary>What a program says with the classes, and what the engine gets of it.</summary>
public sealed class ResourceTests
{
    [Fact]
    public async Task A_kubernetes_object_sends_its_api_version_and_kind()
    {
        var request = await RecordingMocks.RegisterAsync(() => { _ = new Kubernetes.Networking.V1.NetworkPolicy("closed"); });

        Assert.Equal("kubernetes:networking.k8s.io/v1:NetworkPolicy", request.Type);
        Assert.Equal(("networking.k8s.io/v1", "NetworkPolicy"), (request.Inputs["apiVersion"], request.Inputs["kind"]));
    }

    [Fact]
    public async Task A_constructor_of_kubernetes_takes_no_inputs_and_a_missing_one_is_named()
    {
        var error = await Assert.ThrowsAsync<RunException>(() => RecordingMocks.RegisterAsync(() => { _ = new Kubernetes.Apps.V1.StatefulSet("database"); }));

        Assert.Contains("StatefulSetArgs.Spec is required but was not given a value", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_method_of_a_provider_calls_with_the_provider_itself()
    {
        var mocks = new RecordingMocks
        {
            CallResult = ImmutableDictionary<string, object>.Empty.Add("result", ImmutableDictionary<string, object>.Empty.Add("seed", "a")),
        };
        object? seed = null;
        await mocks.RunAsync(() => new Pulumi.Random.Provider("random").TerraformConfig().Apply(config => seed = config.Result["seed"]));

        Assert.Equal(("a", "pulumi:providers:random/terraformConfig"), (seed, Assert.Single(mocks.Calls).Token));
    }

    [Fact]
    public async Task A_chart_of_Helm_takes_values_of_any_shape()
    {
        var request = await RecordingMocks.RegisterAsync(() =>
        {
            _ = new Kubernetes.Helm.V3.Release("istiod", new Kubernetes.Types.Inputs.Helm.V3.ReleaseArgs
            {
                Chart = "istiod",
                RepositoryOpts = new Kubernetes.Types.Inputs.Helm.V3.RepositoryOptsArgs { Repo = "https://example.org/charts" },
                Values = new InputMap<object> { ["pilot"] = new InputMap<object> { ["replicas"] = 2, ["tags"] = new[] { "a" } } },
            });
        });

        Assert.Equal("true", request.Inputs["compat"]);
        var pilot = (ImmutableDictionary<string, object>)((ImmutableDictionary<string, object>)request.Inputs["values"])["pilot"];
        Assert.Equal(2.0, pilot["replicas"]);
    }

    [Fact]
    public async Task A_remote_component_is_registered_with_its_inputs()
    {
        var request = await RecordingMocks.RegisterAsync(() =>
        {
            _ = new Kubernetes.Helm.V4.Chart("istiod", new Kubernetes.Types.Inputs.Helm.V4.ChartArgs
            {
                Chart = "istiod",
                ValueYamlFiles = { new FileAsset("./values.yaml") },
            });
        });

        Assert.Equal(("kubernetes:helm.sh/v4:Chart", "istiod"), (request.Type, request.Inputs["chart"]));
        Assert.IsType<FileAsset>(Assert.Single((ImmutableArray<object>)request.Inputs["valueYamlFiles"]));
    }

    [Fact]
    public async Task A_provider_of_kubernetes_sends_its_settings_as_json_text()
    {
        var request = await RecordingMocks.RegisterAsync(() =>
        {
            _ = new Kubernetes.Provider("cluster", new Kubernetes.ProviderArgs
            {
                KubeConfig = "{}",
                EnableServerSideApply = true,
                KubeClientSettings = new Kubernetes.Types.Inputs.Provider.KubeClientSettingsArgs { Burst = 40 },
            });
        });

        Assert.Equal("true", request.Inputs["enableServerSideApply"]);
        Assert.Equal("{ \"burst\": 40 }", request.Inputs["kubeClientSettings"]);
    }

    [Fact]
    public async Task The_data_of_a_secret_is_secret()
    {
        var isSecret = false;
        await new RecordingMocks().RunAsync(async () =>
        {
            var args = new Kubernetes.Types.Inputs.Core.V1.SecretArgs { StringData = new InputMap<string> { ["password"] = "hush" } };
            isSecret = await Output.IsSecretAsync(args.StringData.ToOutput());
        });

        Assert.True(isSecret);
    }

    [Fact]
    public async Task An_enumeration_of_Azure_travels_as_its_value_and_a_text_may_stand_in_for_it()
    {
        var request = await RecordingMocks.RegisterAsync(() =>
        {
            _ = new AzureNative.ContainerService.ManagedCluster("aks", new AzureNative.ContainerService.ManagedClusterArgs
            {
                ResourceGroupName = "payments",
                SupportPlan = AzureNative.ContainerService.KubernetesSupportPlan.KubernetesOfficial,
                PublicNetworkAccess = "Disabled",
                Identity = new AzureNative.ContainerService.Inputs.ManagedClusterIdentityArgs
                {
                    Type = AzureNative.ContainerService.ResourceIdentityType.SystemAssigned,
                },
            });
        });

        Assert.Equal(("KubernetesOfficial", "Disabled"), (request.Inputs["supportPlan"], request.Inputs["publicNetworkAccess"]));
        Assert.Equal("SystemAssigned", ((ImmutableDictionary<string, object>)request.Inputs["identity"])["type"]);
    }

    [Fact]
    public async Task A_number_of_64_bits_is_a_double()
    {
        var request = await RecordingMocks.RegisterAsync(() =>
        {
            _ = new AzureNative.EventHub.EventHub("payments", new AzureNative.EventHub.EventHubArgs
            {
                NamespaceName = "bus",
                ResourceGroupName = "payments",
                PartitionCount = 12.0,
            });
        });

        Assert.Equal(12.0, request.Inputs["partitionCount"]);
    }

    [Fact]
    public async Task The_result_of_a_function_has_the_type_of_the_schema()
    {
        var mocks = new RecordingMocks
        {
            CallResult = ImmutableDictionary<string, object>.Empty.Add("tenantId", "t-1").Add("clientId", "c").Add("objectId", "o").Add("subscriptionId", "s"),
        };
        var tenant = "";
        await mocks.RunAsync(() => AzureNative.Authorization.GetClientConfig.Invoke().Apply(config => tenant = config.TenantId));

        Assert.Equal("t-1", tenant);
        Assert.Equal("azure-native:authorization:getClientConfig", Assert.Single(mocks.Calls).Token);
    }

    [Fact]
    public async Task The_arguments_of_a_function_arrive()
    {
        var mocks = new RecordingMocks();
        await mocks.RunAsync(() => AzureNative.ContainerService.ListManagedClusterUserCredentials.Invoke(
            new AzureNative.ContainerService.ListManagedClusterUserCredentialsInvokeArgs
            {
                ResourceGroupName = Output.Create("payments"),
                ResourceName = "aks",
            }));

        var call = Assert.Single(mocks.Calls);
        Assert.Equal(("payments", "aks"), (call.Args["resourceGroupName"], call.Args["resourceName"]));
    }
}
