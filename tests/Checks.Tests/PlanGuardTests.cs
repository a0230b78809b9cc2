using Pulumi;
using Pulumi.Kubernetes.Core.V1;
using Pulumi.Kubernetes.Types.Inputs.Core.V1;
using Pulumi.Kubernetes.Types.Inputs.Meta.V1;
using Pulumi.Utilities;

namespace Payments.Infra.Checks.Tests;

/// <summary>A program has an engine that checks no objects refuse what a cluster would refuse.</summary>
public sealed class PlanGuardTests
{
    private readonly OtherEngine engine = new();

    [Fact]
    public async Task A_preview_says_all_that_would_be_refused_and_fails()
    {
        var code = await engine.RunAsync(() =>
        {
            _ = Service("web", 0, "Cluster");
            _ = Service("api", 70000, "Nowhere");
        });

        Assert.Equal(1, code);
        Assert.Equal(
            [
                "Error api: the cluster would refuse it: spec.ports[0].port: Invalid value: 70000: must be between 1 and 65535, inclusive; " +
                "spec.internalTrafficPolicy: Unsupported value: \"Nowhere\": supported values: \"Cluster\", \"Local\"",
                "Error web: the cluster would refuse it: spec.ports[0].port: Invalid value: 0: must be between 1 and 65535, inclusive",
            ],
            engine.Told.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task An_update_does_not_touch_what_would_be_refused()
    {
        _ = await engine.RunAsync(() => _ = Service("web", 0, "Cluster"), isPreview: false);

        Assert.DoesNotContain("web", engine.Taken);
        Assert.Contains(engine.Told, text => text.Contains("spec.ports[0].port: Invalid value: 0", StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_is_right_passes()
    {
        Assert.Equal(0, await engine.RunAsync(() => _ = Service("web", 80, "Cluster")));
        Assert.Empty(engine.Told);
    }

    [Fact]
    public async Task What_is_known_beside_something_unknown_is_judged()
    {
        _ = await engine.RunAsync(() => _ = Service("web", 0, OutputUtilities.CreateUnknown("Nowhere")));

        Assert.Equal(
            ["Error web: the cluster would refuse it: spec.ports[0].port: Invalid value: 0: must be between 1 and 65535, inclusive"], engine.Told);
    }

    [Fact]
    public async Task A_secret_is_neither_judged_nor_said()
    {
        _ = await engine.RunAsync(() => _ = Service("web", 0, Output.CreateSecret("hush")));

        Assert.DoesNotContain("hush", Assert.Single(engine.Told), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_output_that_is_known_is_judged()
    {
        _ = await engine.RunAsync(() => _ = Service("web", 80, Service("api", 80, "Cluster").Metadata.Apply(metadata => metadata.Name)));

        Assert.StartsWith(
            "Error web: the cluster would refuse it: spec.internalTrafficPolicy: Unsupported value: \"api\"",
            Assert.Single(engine.Told),
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_plan_is_looked_at_as_a_whole_once_all_of_it_is_there()
    {
        var code = await engine.RunAsync(() =>
        {
            _ = new Namespace("payments", new NamespaceArgs { Metadata = new ObjectMetaArgs { Name = "payments" } });
            _ = new ConfigMap("settings", new ConfigMapArgs { Metadata = new ObjectMetaArgs { Name = "settings", Namespace = "paymets" } });
        });

        Assert.Equal(0, code);
        Assert.StartsWith(
            "Warning settings: metadata.namespace: nothing here makes the namespace \"paymets\"", Assert.Single(engine.Told), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Two_resources_for_one_object_are_refused_though_each_is_right()
    {
        var code = await engine.RunAsync(() =>
        {
            _ = new ConfigMap("one", new ConfigMapArgs { Metadata = new ObjectMetaArgs { Name = "settings", Namespace = "payments" } });
            _ = new ConfigMap("two", new ConfigMapArgs { Metadata = new ObjectMetaArgs { Name = "settings", Namespace = "payments" } });
        });

        Assert.Equal(1, code);
        Assert.Contains("metadata.name: ConfigMap payments/settings is claimed by two resources", Assert.Single(engine.Told), StringComparison.Ordinal);
    }

    private static Service Service(string name, int port, Input<string> policy) => new(name, new ServiceArgs
    {
        Metadata = new ObjectMetaArgs { Name = name, Namespace = "payments" },
        Spec = new ServiceSpecArgs { InternalTrafficPolicy = policy, Ports = { new ServicePortArgs { Port = port, TargetPort = 80 } }, ClusterIP = "None" },
    });
}
