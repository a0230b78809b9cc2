using Payments.Infra.Stacks.Settings;
using Payments.Infra.Stacks.Updates;

namespace Payments.Infra.Stacks.Tests;

/// <summary>What takes two updates is refused in one.</summary>
public sealed class UpdateStepsTests
{
    private const string Ingress = """{"hosts":["a.example.com"],"tokens":{"issuer":"i","jwksUri":"https://keys","audiences":["a"]}}""";

    [Fact]
    public void The_first_update_may_do_anything() =>
        Assert.Empty(UpdateSteps.Problems(ImmutableDictionary<string, object>.Empty, Release("""{"stable":"1"}""")));

    [Fact]
    public void A_platform_that_runs_is_not_taken_away_by_its_foundation() => Assert.Equal(
        ["payments:target.phase: the platform runs, and foundation would take it away; remove phase"],
        UpdateSteps.Problems(OutputsOf(Release("""{"stable":"1"}""")), Configurations.Load(("target", """{"phase":"foundation"}"""))));

    [Fact]
    public void A_foundation_may_be_made_twice() => Assert.Empty(UpdateSteps.Problems(
        ImmutableDictionary<string, object>.Empty.Add("phase", "foundation"), Configurations.Load(("target", """{"phase":"foundation"}"""))));

    [Theory]
    [InlineData("1.36", "1.35")]
    public void Kubernetes_goes_back_to_no_older_version(string before, string now) => Assert.Equal(
        [$"payments:azure.kubernetesVersion: the cluster runs {before}, and AKS goes back to no older version; set it to {before} or newer"],
        UpdateSteps.Problems(OutputsOf(Version(before)), Version(now)));

    [Theory]
    [InlineData("1.35", "1.36")]
    [InlineData("1.36", "1.36")]
    public void Kubernetes_may_stay_or_go_on(string before, string now) => Assert.Empty(UpdateSteps.Problems(OutputsOf(Version(before)), Version(now)));

    [Fact]
    public void A_version_that_got_requests_is_not_retired() => Assert.Equal(
        [
            "payments:releases.payment-service: the pods of track v2 got 10 % of the requests at the last update, and now would be gone; first set "
                + "weight so that they get none, and retire them in the next update",
        ],
        ReleaseProblems("""{"stable":"1","candidate":"2"}""", """{"stable":"1"}"""));

    [Fact]
    public void A_version_that_got_all_requests_is_not_retired() => Assert.Equal(
        [
            "payments:releases.payment-service: the pods of track v2 got 100 % of the requests at the last update, and now would be gone; if they run "
                + "2, say so with 'track: v2'; else move the requests off them first",
        ],
        ReleaseProblems("""{"stable":"1","candidate":"2","weight":100}""", """{"stable":"2"}"""));

    [Fact]
    public void A_version_that_a_dedicated_pool_uses_is_not_retired() => Assert.Equal(
        [
            "payments:releases.payment-service.dedicated: the pods of track v2 got 100 % of the requests at the last update, and now would be gone; if "
                + "they run 2, say so with 'track: v2'; else move the requests off them first",
        ],
        ReleaseProblems("""{"stable":"1","dedicated":{"stable":"1","candidate":"2","weight":100}}""", """{"stable":"2"}"""));

    [Theory]
    [InlineData("""{"stable":"1"}""", """{"stable":"2"}""")]
    [InlineData("""{"stable":"1"}""", """{"stable":"1","candidate":"2"}""")]
    [InlineData("""{"stable":"1","candidate":"2"}""", """{"stable":"1","candidate":"2","weight":0}""")]
    [InlineData("""{"stable":"1","candidate":"2","weight":0}""", """{"stable":"1"}""")]
    [InlineData("""{"stable":"1","candidate":"2"}""", """{"stable":"1","candidate":"2","weight":100}""")]
    [InlineData("""{"stable":"1","candidate":"2","weight":100}""", """{"stable":"2","track":"v2"}""")]
    [InlineData("""{"stable":"2","track":"v2"}""", """{"stable":"2","track":"v2","candidate":"3"}""")]
    [InlineData("""{"stable":"1"}""", """{"stable":"1","dedicated":{"stable":"1","candidate":"2","weight":0}}""")]
    [InlineData(
        """{"stable":"1","dedicated":{"stable":"1","candidate":"2","weight":100}}""", """{"stable":"2","dedicated":{"stable":"2","track":"v2"}}""")]
    public void One_step_of_a_release_is_allowed(string last, string next) => Assert.Empty(ReleaseProblems(last, next));

    [Theory]
    [InlineData("""{"version":"1.31.1"}""", """{"version":"1.31.1","beside":"1.32.0"}""")]
    [InlineData("""{"version":"1.31.1","beside":"1.32.0"}""", """{"version":"1.32.0","beside":"1.31.1"}""")]
    [InlineData("""{"version":"1.32.0","beside":"1.31.1"}""", """{"version":"1.31.1","beside":"1.32.0"}""")]
    [InlineData("""{"version":"1.32.0","beside":"1.31.1"}""", """{"version":"1.32.0"}""")]
    public void One_step_of_an_upgrade_is_allowed(string last, string next) => Assert.Empty(MeshProblems(last, next));

    [Theory]
    [InlineData(
        """{"version":"1.31.1"}""",
        """{"version":"1.32.0"}""",
        "version: 1.32.0 is not installed yet; keep version 1.31.1, set beside to 1.32.0, update, and then exchange them")]
    [InlineData(
        """{"version":"1.31.1"}""",
        """{"version":"1.33.0"}""",
        "version: 1.33.0 is more than one minor version from 1.31.1, which runs; upgrade one minor version at a time")]
    [InlineData(
        """{"version":"1.31.1","beside":"1.32.0"}""",
        """{"version":"1.32.0"}""",
        "beside: pods still have sidecars of 1.31.1; keep it beside for this update, and remove it in the next")]
    public void Two_steps_of_an_upgrade_are_refused(string last, string next, string expected) =>
        Assert.Equal([$"payments:mesh.istio.{expected}"], MeshProblems(last, next));

    [Theory]
    [InlineData(
        """{"postgres":{"storage":{"size":"64Gi"}}}""",
        """{"postgres":{"storage":{"size":"32Gi"}}}""",
        "postgres.storage.size: 32Gi is less than the 64Gi that the volume has, and volumes cannot shrink; set it to 64Gi or more, or restore into a new one")]
    [InlineData(
        """{"postgres":{"wal":{"size":"16Gi"}}}""",
        """{"postgres":{"wal":{"size":"512Mi"}}}""",
        "postgres.wal.size: 512Mi is less than the 16Gi that the volume has, and volumes cannot shrink; set it to 16Gi or more, or restore into a new one")]
    [InlineData(
        """{"redis":{"mode":"operator"}}""",
        """{"redis":{"mode":"operator","storage":{"size":"4Gi"}}}""",
        "redis.storage.size: 4Gi is less than the 8Gi that the volume has, and volumes cannot shrink; set it to 8Gi or more, or restore into a new one")]
    [InlineData(
        "{}",
        """{"kafka":{"storage":{"size":"64Gi"}}}""",
        "kafka.storage.size: 64Gi is less than the 128Gi that the volume has, and volumes cannot shrink; set it to 128Gi or more, or restore into a new one")]
    [InlineData(
        """{"postgres":{"mode":"azure"}}""",
        """{"postgres":{"mode":"azure","azure":{"storageGib":64}}}""",
        "postgres.azure.storageGib: 64Gi is less than the 128Gi that the volume has, and volumes cannot shrink; set it to 128Gi or more, or restore "
            + "into a new one")]
    public void A_volume_that_would_shrink_is_refused(string last, string next, string expected) =>
        Assert.Equal([$"payments:data.{expected}"], Problems(Data(last), Data(next)));

    [Theory]
    [InlineData("{}", """{"postgres":{"storage":{"size":"128Gi"}}}""")]
    [InlineData("{}", """{"postgres":{"mode":"statefulset","storage":{"size":"1Gi"}}}""")]
    public void A_volume_that_grows_or_is_another_is_allowed(string last, string next) => Assert.Empty(Problems(Data(last), Data(next)));

    private static IEnumerable<string> ReleaseProblems(string last, string next) => Problems(Release(last), Release(next));

    private static IEnumerable<string> MeshProblems(string last, string next) => Problems(Istio(last), Istio(next));

    private static IEnumerable<string> Problems(PaymentsSettings last, PaymentsSettings next) => UpdateSteps.Problems(OutputsOf(last), next);

    /// <summary>The outputs as an engine gives them back: every number is a double.</summary>
    private static ImmutableDictionary<string, object> OutputsOf(PaymentsSettings settings)
    {
        var shares = UpdateSteps.SharesOf(settings).ToImmutableDictionary(
            service => service.Key,
            service => (object)((ImmutableDictionary<string, int>)service.Value).ToImmutableDictionary(
                share => share.Key, share => (object)(double)share.Value));
        var mesh = UpdateSteps.MeshOf(settings).ToImmutableDictionary(entry => entry.Key, entry => (object)entry.Value);
        var volumes = UpdateSteps.VolumesOf(settings).ToImmutableDictionary(entry => entry.Key, entry => (object)(double)entry.Value);
        return ImmutableDictionary<string, object>.Empty.Add(UpdateSteps.Shares, shares).Add(UpdateSteps.Mesh, mesh).Add(UpdateSteps.Volumes, volumes)
            .Add(UpdateSteps.Cluster, UpdateSteps.ClusterOf(settings).ToImmutableDictionary(entry => entry.Key, entry => (object)entry.Value));
    }

    private static PaymentsSettings Release(string release) => Configurations.Load(("releases", Configurations.Releases(release)));

    private static PaymentsSettings Version(string version) =>
        Configurations.Load(("azure", Configurations.AzureWith($$"""{"kubernetesVersion":"{{version}}"}""")));

    private static PaymentsSettings Data(string data) => Configurations.Load(("data", data));

    private static PaymentsSettings Istio(string istio) => Configurations.Load(("mesh", $$"""{"ingress":{{Ingress}},"istio":{{istio}}}"""));
}
