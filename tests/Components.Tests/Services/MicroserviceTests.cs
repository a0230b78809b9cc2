using Payments.Infra.Components.Catalogue;
using Payments.Infra.Components.Kit;
using Payments.Infra.Components.Services;
using Pulumi;
using Pulumi.Utilities;

namespace Payments.Infra.Components.Tests.Services;

public sealed class MicroserviceTests
{
    private const string Deployment = "kubernetes:apps/v1:Deployment";
    private const string Container = "spec.template.spec.containers[0]";

    [Theory]
    [InlineData("spec.template.spec.securityContext.runAsNonRoot", true)]
    [InlineData("spec.template.spec.securityContext.runAsUser", 10001.0)]
    [InlineData("spec.template.spec.securityContext.seccompProfile.type", "RuntimeDefault")]
    [InlineData("spec.template.spec.automountServiceAccountToken", false)]
    [InlineData("spec.template.spec.enableServiceLinks", false)]
    [InlineData(Container + ".securityContext.allowPrivilegeEscalation", false)]
    [InlineData(Container + ".securityContext.privileged", false)]
    [InlineData(Container + ".securityContext.readOnlyRootFilesystem", true)]
    [InlineData(Container + ".securityContext.capabilities.drop[0]", "ALL")]
    public async Task Pods_meet_the_restricted_standard(string path, object expected) =>
        Assert.Equal(expected, (await DeclareAsync()).Only(Deployment)[path]);

    [Theory]
    [InlineData("requests.cpu", "250m")]
    [InlineData("requests.memory", "512Mi")]
    [InlineData("requests.ephemeral-storage", "256Mi")]
    [InlineData("limits.cpu", "1")]
    [InlineData("limits.memory", "1Gi")]
    [InlineData("limits.ephemeral-storage", "1Gi")]
    public async Task A_container_states_what_it_needs_and_what_it_may_take(string path, string expected) =>
        Assert.Equal(expected, (await DeclareAsync()).Only(Deployment)[$"{Container}.resources.{path}"]);

    [Fact]
    public async Task Resources_are_those_that_the_stack_sets()
    {
        var resources = new ServiceResources { Memory = new MemoryResources { Request = new(256), Limit = new(384) } };

        var cluster = await DeclareAsync(args => args with { Resources = resources });
        Assert.Equal("384Mi", cluster.Only(Deployment)[$"{Container}.resources.limits.memory"]);
    }

    [Fact]
    public async Task The_image_has_the_version_that_the_stack_sets() =>
        Assert.Equal("payments/payment-service:1.2.3", (await DeclareAsync()).Only(Deployment)[$"{Container}.image"]);

    [Fact]
    public async Task Nodes_check_each_time_that_a_pod_may_have_its_image() =>
        Assert.Equal("Always", (await DeclareAsync()).Only(Deployment)[$"{Container}.imagePullPolicy"]);

    [Fact]
    public async Task Images_that_were_loaded_into_nodes_are_taken_from_there_where_the_stack_says_so() =>
        Assert.Equal(
            "IfNotPresent", (await DeclareAsync(args => args with { ImagePullPolicy = "IfNotPresent" })).Only(Deployment)[$"{Container}.imagePullPolicy"]);

    [Theory]
    [InlineData("startupProbe", "/actuator/health/liveness")]
    [InlineData("livenessProbe", "/actuator/health/liveness")]
    [InlineData("readinessProbe", "/actuator/health/readiness")]
    public async Task A_container_is_probed_on_its_port(string probe, string path)
    {
        var deployment = (await DeclareAsync()).Only(Deployment);

        Assert.Equal(path, deployment[$"{Container}.{probe}.httpGet.path"]);
        Assert.Equal(deployment[$"{Container}.ports[0].name"], deployment[$"{Container}.{probe}.httpGet.port"]);
    }

    [Fact]
    public async Task Probes_and_metrics_are_on_their_own_port_where_the_service_has_one_and_callers_do_not_reach_it()
    {
        var cluster = await DeclareAsync(args => args with { ManagementPort = 8081 });

        var pods = cluster.Only(Deployment);
        Assert.Equal(("http-management", 8081.0), (pods[$"{Container}.ports[1].name"], pods[$"{Container}.ports[1].containerPort"]));
        Assert.All(
            ["startupProbe", "livenessProbe", "readinessProbe"], probe => Assert.Equal("http-management", pods[$"{Container}.{probe}.httpGet.port"]));
        Assert.Equal("8081", pods["spec.template.metadata.annotations.prometheus~io/port"]);
        Assert.Single(cluster.Only("kubernetes:core/v1:Service").List("spec.ports"));
    }

    [Fact]
    public async Task A_rollout_takes_no_pod_away_before_its_successor_is_ready() =>
        Assert.Equal(0.0, (await DeclareAsync()).Only(Deployment)["spec.strategy.rollingUpdate.maxUnavailable"]);

    [Fact]
    public async Task A_pod_that_stops_waits_until_its_callers_know() =>
        Assert.Equal(10.0, (await DeclareAsync()).Only(Deployment)[$"{Container}.lifecycle.preStop.sleep.seconds"]);

    [Fact]
    public async Task The_autoscaler_alone_decides_how_many_pods_there_are() =>
        Assert.Null((await DeclareAsync()).Only(Deployment)["spec.replicas"]);

    [Fact]
    public async Task The_autoscaler_keeps_within_the_replicas_that_the_stack_sets()
    {
        var cluster = await DeclareAsync(args => args with { Replicas = new Replicas { Min = 3, Max = 9 } });

        var autoscaler = cluster.Only("kubernetes:autoscaling/v2:HorizontalPodAutoscaler");
        Assert.Equal((3.0, 9.0), (autoscaler["spec.minReplicas"], autoscaler["spec.maxReplicas"]));
        Assert.Equal("payment-service", autoscaler["spec.scaleTargetRef.name"]);
    }

    [Fact]
    public async Task The_autoscaler_measures_the_application_and_not_its_sidecar() =>
        Assert.Equal(
            "payment-service", (await DeclareAsync()).Only("kubernetes:autoscaling/v2:HorizontalPodAutoscaler")["spec.metrics[0].containerResource.container"]);

    [Fact]
    public async Task A_drain_takes_one_pod_at_a_time_and_is_never_blocked()
    {
        var budget = (await DeclareAsync()).Only("kubernetes:policy/v1:PodDisruptionBudget");

        Assert.Equal(1.0, budget["spec.maxUnavailable"]);
        Assert.Null(budget["spec.minAvailable"]);
        Assert.Equal("AlwaysAllow", budget["spec.unhealthyPodEvictionPolicy"]);
    }

    [Theory]
    [InlineData("kubernetes:core/v1:Service", "spec.selector")]
    [InlineData(Deployment, "spec.selector.matchLabels")]
    [InlineData("kubernetes:policy/v1:PodDisruptionBudget", "spec.selector.matchLabels")]
    public async Task Selectors_find_the_pods(string type, string path)
    {
        var cluster = await DeclareAsync();

        var labels = cluster.Only(Deployment).Map("spec.template.metadata.labels");
        Assert.All(cluster.Only(type).Map(path), entry => Assert.Equal(entry.Value, labels[entry.Key]));
    }

    /// <summary>Flagger copies the pods with all labels but one: what selects both would count, spread and drain them together.</summary>
    [Theory]
    [InlineData("spec.selector.matchLabels")]
    [InlineData("spec.template.spec.topologySpreadConstraints[0].labelSelector.matchLabels")]
    [InlineData("spec.template.spec.affinity.podAntiAffinity.preferredDuringSchedulingIgnoredDuringExecution[0].podAffinityTerm.labelSelector.matchLabels")]
    public async Task Where_releases_are_automated_pods_are_selected_by_the_label_in_which_flagger_makes_its_copies_differ(string path)
    {
        var deployment = (await DeclareAsync(args => args with { IsAutomated = true })).Only(Deployment);

        Assert.Equal("payment-service-rollout", deployment["metadata.name"]);
        Assert.Equal(deployment["metadata.name"], deployment.Map(path)["app.kubernetes.io/instance"]);
    }

    [Fact]
    public async Task Where_releases_are_automated_policies_find_the_copies_by_the_labels_that_stay()
    {
        var labels = (await DeclareAsync(args => args with { IsAutomated = true })).Only(Deployment).Map("spec.template.metadata.labels");

        Assert.Equal(("payment-service", "v1", "standard"), (labels["app"], labels["version"], labels["pool"]));
    }

    [Fact]
    public async Task Where_releases_are_automated_pods_that_flagger_makes_have_a_disruption_budget_too()
    {
        var budget = (await DeclareAsync(args => args with { IsAutomated = true }))
            .Named("kubernetes:policy/v1:PodDisruptionBudget", "payment-service-rollout-primary");

        Assert.Equal("payment-service-rollout-primary", budget.Map("spec.selector.matchLabels")["app.kubernetes.io/instance"]);
    }

    [Fact]
    public async Task The_service_finds_pods_of_every_version() =>
        Assert.Equal(["app"], (await DeclareAsync()).Only("kubernetes:core/v1:Service").Map("spec.selector").Keys);

    [Fact]
    public async Task The_port_has_a_name_that_tells_the_mesh_the_protocol() =>
        Assert.StartsWith("http-", (string?)(await DeclareAsync()).Only("kubernetes:core/v1:Service")["spec.ports[0].name"], StringComparison.Ordinal);

    [Fact]
    public async Task Pods_run_under_their_own_identity_without_a_token_of_the_cluster()
    {
        var cluster = await DeclareAsync();

        var account = cluster.Only("kubernetes:core/v1:ServiceAccount");
        Assert.Equal(account["metadata.name"], cluster.Only(Deployment)["spec.template.spec.serviceAccountName"]);
        Assert.Equal(false, account["automountServiceAccountToken"]);
    }

    [Fact]
    public async Task A_service_without_stores_has_no_secret_and_no_variable()
    {
        var cluster = await DeclareAsync();

        Assert.Empty(cluster.All("kubernetes:core/v1:Secret"));
        Assert.Empty(cluster.Only(Deployment).List($"{Container}.env"));
    }

    [Fact]
    public async Task Files_that_open_stores_are_read_by_the_services_own_user_alone()
    {
        var connection = new StoreConnection
        {
            Store = "postgres",
            Endpoint = new StoreEndpoint { Host = Output.Create("host"), Port = 5432, MeshHosts = [] },
            SecretName = "payment-service-db",
            Files = ImmutableSortedDictionary<string, string>.Empty.Add("password", "password"),
        };
        var cluster = await DeclareAsync(args => args with { Connections = [connection] });

        var volume = cluster.Only(Deployment).At("spec.template.spec.volumes[1].projected");
        Assert.Equal((288.0, "payment-service-db"), (volume["defaultMode"], volume["sources[0].secret.name"]));
    }

    [Fact]
    public async Task Callers_are_told_the_address_inside_the_mesh()
    {
        Microservice? service = null;
        await Cluster.With(() => service = new Microservice("payment-service", Args().Build()));

        Assert.Equal("http://payment-service.payments.svc.cluster.local:8080", await OutputUtilities.GetValueAsync(service!.Endpoint));
    }

    private static Task<Cluster> DeclareAsync(Func<ServiceArgs, ServiceArgs>? change = null) =>
        Cluster.With(() => { _ = new Microservice("payment-service", (change ?? (args => args))(Args()).Build()); });

    private static ServiceArgs Args() => new(new Replicas(), new ServiceResources(), []);

    private sealed record ServiceArgs(Replicas Replicas, ServiceResources Resources, ImmutableArray<StoreConnection> Connections)
    {
        public Input<string> ImagePullPolicy { get; init; } = Default.ImagePullPolicy;

        public int? ManagementPort { get; init; }

        public bool IsAutomated { get; init; }

        private static MicroserviceArgs Default => new()
        {
            Namespace = "payments",
            Service = new RunningService(new ServiceDefinition { Name = "any" }, new Release()),
        };

        public MicroserviceArgs Build() => new()
        {
            Namespace = "payments",
            Service = new RunningService(new ServiceDefinition { Name = "payment-service", ManagementPort = ManagementPort }, new Release { Stable = "1.2.3" })
            {
                Replicas = Replicas,
                Resources = Resources,
                IsAutomated = IsAutomated,
            },
            ImagePullPolicy = ImagePullPolicy,
            Connections = Connections,
        };
    }
}
