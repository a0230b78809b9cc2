using System.Text.Json.Nodes;
using Payments.Infra.Components.Observability;

namespace Payments.Infra.Components.Tests.Observability;

/// <summary>How the tools are installed.</summary>
public sealed class ToolTests
{
    private const string Release = "kubernetes:helm.sh/v3:Release";
    private const string Secret = "kubernetes:core/v1:Secret";

    [Fact]
    public async Task Metrics_are_kept_on_a_volume_that_never_fills()
    {
        var spec = (await Platforms.Installed()).Called(Release, "kube-prometheus-stack").At("values.prometheus.prometheusSpec");

        Assert.Equal(("15d", "43520MB"), (spec["retention"], spec["retentionSize"]));
        Assert.Equal("50Gi", spec["storageSpec.volumeClaimTemplate.spec.resources.requests.storage"]);
    }

    [Theory]
    [InlineData("podMonitorSelectorNilUsesHelmValues")]
    [InlineData("serviceMonitorSelectorNilUsesHelmValues")]
    [InlineData("ruleSelectorNilUsesHelmValues")]
    [InlineData("probeSelectorNilUsesHelmValues")]
    [InlineData("scrapeConfigSelectorNilUsesHelmValues")]
    public async Task Objects_count_whatever_release_they_are_of(string key) =>
        Assert.Equal(false, (await Platforms.Installed()).Called(Release, "kube-prometheus-stack")[$"values.prometheus.prometheusSpec.{key}"]);

    [Fact]
    public async Task Without_a_long_memory_there_is_no_thanos()
    {
        var values = (await Platforms.Installed()).Called(Release, "kube-prometheus-stack").At("values.prometheus");

        Assert.Null(values["prometheusSpec.thanos"]);
        Assert.DoesNotContain("thanos-sidecar", values.At("prometheusSpec.containers").Text(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_long_memory_is_reached_by_the_identity_of_the_service_account_alone()
    {
        var cluster = await Platforms.InFull();
        var values = cluster.Called(Release, "kube-prometheus-stack").At("values.prometheus");

        Assert.Equal("00000000-0000-0000-0000-000000000001", values["serviceAccount.annotations.azure~workload~identity/client-id"]);
        Assert.Equal("true", values["prometheusSpec.podMetadata.labels.azure~workload~identity/use"]);
        var secret = values.At("prometheusSpec.thanos.objectStorageConfig.existingSecret");
        Assert.Equal(("thanos-object-storage", "objstore.yml"), (secret["name"], secret["key"]));

        // With an id in it Thanos would ask the node for an identity.
        Assert.Equal(
            "type: AZURE\nconfig:\n  storage_account: metrics\n  container: blocks\n",
            cluster.Named(Secret, "thanos-object-storage")["stringData.objstore~yml"]);
    }

    [Fact]
    public async Task The_administrators_password_is_generated_and_stands_in_a_secret()
    {
        var cluster = await Platforms.Installed();

        Assert.Equal("hunter2hunter2", cluster.Named(Secret, "grafana-admin")["stringData.admin-password"]);
        Assert.Equal("grafana-admin", cluster.Called(Release, "grafana")["values.admin.existingSecret"]);
        Assert.DoesNotContain("hunter2", cluster.Called(Release, "grafana").Text(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nobody_sees_dashboards_without_a_login()
    {
        var ini = Ini(await Platforms.Installed());

        Assert.Equal((false, false), (ini["auth.anonymous"]!["enabled"]!.GetValue<bool>(), ini["users"]!["allow_sign_up"]!.GetValue<bool>()));
        Assert.Null(ini["auth.generic_oauth"]);
    }

    [Fact]
    public async Task Single_sign_on_has_its_secret_in_no_plain_place()
    {
        var cluster = await Platforms.InFull();
        var ini = Ini(cluster);

        var login = ini["auth.generic_oauth"]!;
        Assert.Equal(("tools", "https://login.example.com/token"), ((string?)login["client_id"], (string?)login["token_url"]));
        Assert.Null(login["client_secret"]);
        Assert.Equal("single-sign-on", cluster.Called(Release, "grafana")["values.envFromSecret"]);
    }

    [Fact]
    public async Task Who_has_none_of_the_named_roles_is_refused_by_the_dashboards()
    {
        var login = Ini(await Platforms.InFull())["auth.generic_oauth"]!;

        Assert.Equal(
            "(contains(roles[*], 'observability-admin')) && 'Admin' || (contains(roles[*], 'observability-viewer')) && 'Viewer'",
            (string?)login["role_attribute_path"]);
        Assert.True((bool)login["role_attribute_strict"]!);
    }

    [Fact]
    public async Task Dashboards_are_served_with_tls_where_there_is_a_certificate()
    {
        var cluster = await Platforms.InFull();

        Assert.Equal(("https", true), ((string?)Ini(cluster)["server"]!["protocol"], (bool)Ini(cluster)["security"]!["cookie_secure"]!));
        Assert.Equal("grafana-tls", cluster.Called(Release, "grafana")["values.extraSecretMounts[0].secretName"]);
        Assert.Equal("HTTPS", cluster.Called(Release, "grafana")["values.readinessProbe.httpGet.scheme"]);
    }

    [Theory]
    [InlineData("small", "memory", "{max_traces: 50000}")]
    [InlineData("default", "badger", "{directories: {keys: /badger/keys, values: /badger/values}, ephemeral: False, ttl: {spans: 360h}}")]
    public async Task Traces_are_kept_where_the_stack_says(string form, string backend, string expected)
    {
        var cluster = await Platforms.Installed(form == "small" ? Platforms.Small : new ObservabilitySettings());

        Assert.Equal(expected, cluster.Called(Release, "jaeger").At($"values.userconfig.extensions.jaeger_storage.backends.traces.{backend}").Text());
    }

    [Fact]
    public async Task Files_of_traces_have_a_volume_that_one_pod_has_at_a_time()
    {
        var cluster = await Platforms.Installed();
        var pods = cluster.Called(Release, "jaeger").At("values.jaeger");

        Assert.Equal("50Gi", cluster.Named("kubernetes:core/v1:PersistentVolumeClaim", "jaeger-traces")["spec.resources.requests.storage"]);
        Assert.Equal(("jaeger-traces", "Recreate", 1.0), (pods["extraVolumes[0].persistentVolumeClaim.claimName"], pods["strategy.type"], pods["replicas"]));
    }

    [Fact]
    public async Task Credentials_of_a_store_elsewhere_come_from_a_secret()
    {
        var cluster = await Platforms.InFull();
        var jaeger = cluster.Called(Release, "jaeger");

        Assert.Equal("${env:TRACE_STORE_PASSWORD}", jaeger["values.userconfig.extensions.jaeger_storage.backends.traces.opensearch.auth.basic.password"]);
        Assert.Equal("trace-store", jaeger["values.jaeger.extraEnv[1].valueFrom.secretKeyRef.name"]);
        Assert.Null(cluster.Find("kubernetes:core/v1:PersistentVolumeClaim", "jaeger-traces"));
    }

    [Fact]
    public async Task A_trace_is_judged_by_the_collector_that_has_all_of_it()
    {
        var config = (await Platforms.Installed()).Called(Release, "otel-collector").At("values.alternateConfig");

        Assert.Equal(["loadbalancing"], config.Texts("service.pipelines.traces/arriving.exporters"));
        Assert.Equal("traceID", config["exporters.loadbalancing.routing_key"]);
        Assert.Equal(["memory_limiter", "tail_sampling", "batch"], config.Texts("service.pipelines.traces/whole.processors"));
        Assert.Equal("None", (await Platforms.Installed()).Named("kubernetes:core/v1:Service", "otel-collector-peers")["spec.clusterIP"]);
    }

    [Theory]
    [InlineData("small", "anonymous")]
    [InlineData("default", "token")]
    [InlineData("full", "openid")]
    public async Task People_show_kiali_who_they_are(string form, string strategy)
    {
        var cluster = form == "small" ? await Platforms.Installed(Platforms.Small) : form == "full" ? await Platforms.InFull() : await Platforms.Installed();
        var values = cluster.Called(Release, "kiali").At("values");

        Assert.Equal((strategy, true), (values["auth.strategy"], values["deployment.view_only_mode"]));
        Assert.Equal("secret:kiali-signing-key:key", values["login_token.signing_key"]);
    }

    [Fact]
    public async Task Kiali_knows_prometheus_grafana_and_jaeger()
    {
        var sources = (await Platforms.Installed()).Called(Release, "kiali").At("values.external_services");

        Assert.Equal("http://kube-prometheus-stack-prometheus.monitoring.svc.cluster.local:9090", sources["prometheus.url"]);
        Assert.Equal("http://grafana.monitoring.svc.cluster.local:80", sources["grafana.internal_url"]);
        Assert.Equal((true, "http://jaeger-query.monitoring.svc.cluster.local:16685"), (sources["tracing.enabled"], sources["tracing.internal_url"]));
    }

    [Fact]
    public async Task Kiali_asks_what_has_the_metrics_of_all_replicas_where_there_is_such_a_thing()
    {
        var cluster = await Platforms.InFull();
        var source = cluster.Called(Release, "kiali").At("values.external_services.prometheus");

        Assert.Equal("http://thanos-query.monitoring.svc.cluster.local:10902", source["url"]);
        Assert.Equal((true, "90d", "30s"), (source["thanos_proxy.enabled"], source["thanos_proxy.retention_period"], source["thanos_proxy.scrape_interval"]));
        var callers = cluster.Named("kubernetes:networking.k8s.io/v1:NetworkPolicy", "thanos-query").At("spec.ingress");
        Assert.Contains("kiali", callers.Text(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Kiali_reaches_grafana_by_tls_where_it_serves_tls()
    {
        var grafana = (await Platforms.InFull()).Called(Release, "kiali").At("values.external_services.grafana");

        Assert.Equal("https://grafana.monitoring.svc.cluster.local:80", grafana["internal_url"]);
        Assert.Equal("https://grafana.monitoring.svc.cluster.local:80/api/health", grafana["health_check_url"]);
    }

    [Fact]
    public async Task Jaeger_restarts_when_its_configuration_changes()
    {
        static async Task<object?> Label(int traces)
        {
            var settings = Platforms.Small with { Tracing = Platforms.Small.Tracing with { MemoryTraces = traces } };
            return (await Platforms.Installed(settings)).Called(Release, "jaeger")["values.jaeger.podLabels.payments/configuration"];
        }

        Assert.Equal(await Label(1000), await Label(1000));
        Assert.NotEqual(await Label(1000), await Label(2000));
    }

    [Theory]
    [InlineData(0, false)]
    [InlineData(587, true)]
    public async Task Alerts_go_by_mail_where_a_stack_says_so(int port, bool allowed)
    {
        var cluster = await Platforms.Installed(new ObservabilitySettings { Alerts = new() { MailPort = port } });
        var egress = cluster.Named("kubernetes:networking.k8s.io/v1:NetworkPolicy", "alertmanager").At("spec.egress").Text();

        Assert.Equal(allowed, egress.Contains("587", StringComparison.Ordinal));
    }

    /// <summary>Sections have dots in their names.</summary>
    private static JsonObject Ini(Cluster cluster) =>
        JsonNode.Parse(System.Text.Json.JsonSerializer.Serialize(cluster.Called(Release, "grafana").Map("values")["grafana.ini"]))!.AsObject();
}
