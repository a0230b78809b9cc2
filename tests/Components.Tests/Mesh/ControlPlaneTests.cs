using Payments.Infra.Components.Catalogue;
using Payments.Infra.Components.Mesh.Install;
using Payments.Infra.Components.Observability.Proxies;
using Payments.Infra.Components.Tests.Charts;

namespace Payments.Infra.Components.Tests.Mesh;

/// <summary>Istio by Helm: four releases, in an order that holds both ways.</summary>
public sealed class ControlPlaneTests
{
    private const string Release = "kubernetes:helm.sh/v3:Release";

    [Fact]
    public async Task There_are_four_releases_of_one_version()
    {
        var releases = (await Installed()).All(Release).ToList();

        Assert.Equal(["base", "cni", "gateway", "istiod"], releases.Select(release => (string)release["chart"]!).Order(StringComparer.Ordinal));
        Assert.All(releases, release => Assert.Equal("1.31.1", release["version"]));
    }

    [Theory]
    [InlineData("istio-base")]
    [InlineData("istiod-1-31-1")]
    [InlineData("istio-cni")]
    [InlineData("istio-ingressgateway")]
    public async Task Every_value_that_a_release_sets_exists_in_its_chart(string name)
    {
        var release = (await Installed()).Called(Release, name);

        Assert.Empty(Chart.Named((string)release["chart"]!).Unknown(release.Map("values")));
    }

    [Theory]
    [InlineData("istiod", "autoScaleMin")]
    [InlineData("istiod", "pdb\nminimum")]
    [InlineData("istiod", "global\nproxy\nresource")]
    [InlineData("base", "validationFailurePolicy")]
    [InlineData("gateway", "service\nexternalPolicy")]
    public void A_misspelt_value_would_be_found(string chart, string path) => Assert.Equal([path], Chart.Named(chart).Unknown(Nested(path.Split('\n'))));

    [Fact]
    public async Task A_broken_object_is_refused_and_not_let_through_while_no_control_plane_answers()
    {
        var cluster = await Installed();

        Assert.Equal("Fail", cluster.Called(Release, "istio-base")["values.base.validationFailurePolicy"]);
        Assert.Equal("Fail", cluster.Called(Release, "istiod-1-31-1")["values.base.validationFailurePolicy"]);
    }

    [Theory]
    [InlineData("meshConfig.outboundTrafficPolicy.mode", "REGISTRY_ONLY")]
    [InlineData("meshConfig.pathNormalization.normalization", "DECODE_AND_MERGE_SLASHES")]
    [InlineData("meshConfig.defaultHttpRetryPolicy.attempts", 0.0)]
    [InlineData("cni.enabled", true)]
    [InlineData("global.variant", "distroless")]
    [InlineData("global.proxy.seccompProfile.type", "RuntimeDefault")]
    [InlineData("seccompProfile.type", "RuntimeDefault")]
    [InlineData("global.priorityClassName", "system-cluster-critical")]
    [InlineData("env.ENABLE_NATIVE_SIDECARS", "true")]
    public async Task The_mesh_is_configured_for_production(string path, object expected) =>
        Assert.Equal(expected, (await Installed()).Called(Release, "istiod-1-31-1")[$"values.{path}"]);

    [Fact]
    public async Task Webhooks_ask_to_be_left_alone_by_the_cluster() => Assert.Equal(
        "true",
        (await Installed()).Called(Release, "istiod-1-31-1").Map("values.sidecarInjectorWebhookAnnotations")["admissions.enforcer/disabled"]);

    [Fact]
    public async Task A_control_plane_has_budget_and_spread()
    {
        var values = (await Installed()).Called(Release, "istiod-1-31-1").At("values");

        Assert.Equal((2.0, 5.0, 1.0, 0.0), (values["autoscaleMin"], values["autoscaleMax"], values["pdb.minAvailable"], values["rollingMaxUnavailable"]));
        Assert.Equal("topology.kubernetes.io/zone", values["topologySpreadConstraints[0].topologyKey"]);
    }

    [Theory]
    [InlineData(GatewayExposure.Internal, "LoadBalancer", "true")]
    [InlineData(GatewayExposure.Public, "LoadBalancer", null)]
    [InlineData(GatewayExposure.Cluster, "ClusterIP", null)]
    public async Task The_gateway_is_reached_by_whom_the_stack_says(GatewayExposure exposure, string type, string? isInternal)
    {
        var service = (await Installed(exposure: exposure)).Called(Release, "istio-ingressgateway").At("values.service");

        Assert.Equal((type, isInternal), (service["type"], service["annotations.service~beta~kubernetes~io/azure-load-balancer-internal"]));
    }

    [Fact]
    public async Task The_gateway_may_still_listen_on_the_ports_of_the_web() => Assert.Equal(
        "net.ipv4.ip_unprivileged_port_start",
        (await Installed()).Called(Release, "istio-ingressgateway")["values.securityContext.sysctls[0].name"]);

    [Theory]
    [InlineData("https://charts.example.com/istio", "istiod", "https://charts.example.com/istio")]
    [InlineData("oci://registry.example.com/istio", "oci://registry.example.com/istio/istiod", null)]
    public async Task Charts_come_from_where_the_stack_says(string charts, string chart, string? repository)
    {
        var release = (await Installed(new IstioInstallation { Charts = charts })).Called(Release, "istiod-1-31-1");

        Assert.Equal((chart, repository), (release["chart"], release["repositoryOpts.repo"]));
    }

    [Fact]
    public async Task Images_come_from_where_the_stack_says()
    {
        var cluster = await Installed(new IstioInstallation { Hub = "acr.example.com/istio" });

        Assert.Equal("acr.example.com/istio", cluster.Called(Release, "istiod-1-31-1")["values.global.hub"]);
        Assert.Equal("acr.example.com/istio", cluster.Called(Release, "istio-cni")["values.global.hub"]);
    }

    [Fact]
    public async Task An_upgrade_installs_then_moves_then_retires_and_each_step_is_small()
    {
        var (old, next) = (new IstioVersion(1, 31, 1), new IstioVersion(1, 32, 0));
        var before = await Installed(new IstioInstallation { Version = old });
        var installed = await Installed(new IstioInstallation { Version = old, Beside = next });
        var moved = await Installed(new IstioInstallation { Version = next, Beside = old });
        var retired = await Installed(new IstioInstallation { Version = next });

        Assert.Equal(["+istiod-1-32-0", "~istio-base", "~istio-cni"], Changes(before, installed));
        Assert.Equal(["~istio-base", "~istio-ingressgateway"], Changes(installed, moved));
        Assert.Equal(["-istiod-1-31-1"], Changes(moved, retired));
    }

    [Theory]
    [InlineData(ClusterPlatform.Standard, "")]
    [InlineData(ClusterPlatform.K3d, "k3d")]
    [InlineData(ClusterPlatform.Microk8s, "microk8s")]
    public async Task Network_plugins_go_where_the_cluster_looks_for_them(ClusterPlatform platform, string name) => Assert.Equal(
        name, (await Installed(new IstioInstallation { Platform = platform })).Called(Release, "istio-cni")["values.global.platform"]);

    [Fact]
    public async Task No_tag_is_there_that_would_have_to_move_from_one_release_to_another() => Assert.All(
        (await Installed(new IstioInstallation { Version = new IstioVersion(1, 32, 0), Beside = new IstioVersion(1, 31, 1) })).All(Release),
        release => Assert.Null(release["values.revisionTags"]));

    [Fact]
    public async Task The_gateway_has_its_proxy_from_the_control_plane_in_use()
    {
        var cluster = await Installed(new IstioInstallation { Version = new IstioVersion(1, 32, 0), Beside = new IstioVersion(1, 31, 1) });

        Assert.Equal("1-32-0", cluster.Called(Release, "istio-ingressgateway")["values.revision"]);
        Assert.Equal("1-32-0", cluster.Named("kubernetes:core/v1:Namespace", "istio-ingress")["metadata.labels.istio~io/rev"]);
    }

    [Fact]
    public async Task Every_proxy_logs_as_json()
    {
        var cluster = await Cluster.With(
            () => { _ = new MeshTelemetry("telemetry", new MeshTelemetryArgs { Namespace = "istio-system", Tenants = TenantList.None }); });

        var provider = cluster.Only("kubernetes:telemetry.istio.io/v1:Telemetry")["spec.accessLogging[0].providers[0].name"];
        Assert.Equal((await Installed()).Called(Release, "istiod-1-31-1")["values.meshConfig.extensionProviders[0].name"], provider);
    }

    [Fact]
    public async Task The_namespace_of_the_control_plane_gets_no_sidecars() =>
        Assert.Equal("disabled", (await Installed()).Named("kubernetes:core/v1:Namespace", "istio-system")["metadata.labels.istio-injection"]);

    private static Task<Cluster> Installed(IstioInstallation? installation = null, GatewayExposure exposure = GatewayExposure.Internal) => Cluster.With(() =>
    {
        _ = new ControlPlane("istio", new ControlPlaneArgs
        {
            Installation = installation ?? new IstioInstallation(),
            Exposure = exposure,
            ServiceNamespace = "shops",
        });
    });

    private static IEnumerable<string> Changes(Cluster before, Cluster after)
    {
        var (old, now) = (Texts(before), Texts(after));
        return now.Keys.Except(old.Keys).Select(name => $"+{name}")
            .Concat(old.Keys.Except(now.Keys).Select(name => $"-{name}"))
            .Concat(now.Where(entry => old.TryGetValue(entry.Key, out var text) && text != entry.Value).Select(entry => $"~{entry.Key}"))
            .Order(StringComparer.Ordinal);
    }

    private static Dictionary<string, string> Texts(Cluster cluster) =>
        cluster.All(Release).ToDictionary(release => (string)release["name"]!, release => release.Text());

    private static ImmutableDictionary<string, object> Nested(string[] keys) =>
        ImmutableDictionary<string, object>.Empty.Add(keys[0], keys.Length == 1 ? "value" : Nested(keys[1..]));
}
