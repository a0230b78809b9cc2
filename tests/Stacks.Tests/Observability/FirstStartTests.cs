using System.Collections.Immutable;
using System.Text.Json.Nodes;

namespace Payments.Infra.Stacks.Tests.Observability;

/// <summary>What the tools wait for when everything is created for the first time: what they need, and nothing else.</summary>
public sealed class FirstStartTests
{
    private const string Platform = "payments:observability:Platform";
    private const string Release = "kubernetes:helm.sh/v3:Release";
    private const string Policy = "kubernetes:networking.k8s.io/v1:NetworkPolicy";

    [Theory]
    [InlineData("local")]
    [InlineData("dev")]
    [InlineData("prod")]
    public async Task What_is_in_the_namespace_comes_after_it(string stack)
    {
        var plan = await Waits.OfAsync(stack);
        var inNamespace = plan.Where(state =>
            "monitoring" == (string?)(state["type"]!.ToString() == Release ? state["inputs"]?["namespace"] : state["inputs"]?["metadata"]?["namespace"]));

        Assert.All(inNamespace, state => plan.AssertAfter(state, "kubernetes:core/v1:Namespace", "monitoring"));
    }

    [Theory]
    [InlineData("PodMonitor", "prometheus-operator-crds")]
    [InlineData("ServiceMonitor", "prometheus-operator-crds")]
    [InlineData("PrometheusRule", "kube-prometheus-stack")]
    public async Task An_object_comes_after_the_release_that_defines_or_checks_its_kind(string kind, string release)
    {
        var plan = await Waits.OfAsync("prod");

        Assert.All(plan.Where(state => (string?)state["inputs"]?["kind"] == kind), state => plan.AssertAfter(state, Release, release));
    }

    [Theory]
    [InlineData(Release, "kube-prometheus-stack", "prometheus", "alertmanager", "prometheus-operator", "kube-state-metrics")]
    [InlineData(Release, "grafana", "grafana")]
    [InlineData(Release, "jaeger", "jaeger")]
    [InlineData(Release, "otel-collector", "otel-collector")]
    public async Task Pods_come_after_the_policies_that_guard_them(string type, string name, params string[] policies)
    {
        var plan = await Waits.OfAsync("prod");

        Assert.All(["deny-by-default", "names", .. policies], policy => plan.AssertAfter(type, name, Policy, $"monitoring-access-{policy}"));
    }

    [Theory]
    [InlineData("StatefulSet", "thanos-store")]
    [InlineData("StatefulSet", "thanos-compactor")]
    [InlineData("Deployment", "thanos-query")]
    public async Task Pods_of_thanos_do_so_too(string kind, string name)
    {
        var plan = await Waits.OfAsync("prod");

        plan.AssertAfter($"kubernetes:apps/v1:{kind}", $"long-term-metrics-{name}", Policy, "monitoring-access-deny-by-default");
        plan.AssertAfter($"kubernetes:apps/v1:{kind}", $"long-term-metrics-{name}", Policy, $"long-term-metrics-{name}");
    }

    [Theory]
    [InlineData("kube-prometheus-stack", "kubernetes:core/v1:Secret", "long-term-metrics-thanos-object-storage")]
    [InlineData("kube-prometheus-stack", "azure-native:authorization:RoleAssignment", "kube-prometheus-stack-prometheus-metrics")]
    [InlineData("grafana", "kubernetes:core/v1:Secret", "dashboards-grafana-admin")]
    [InlineData("grafana", Release, "prometheus-operator-crds")]
    [InlineData("kiali", "kubernetes:core/v1:Secret", "mesh-console-kiali-signing-key")]
    public async Task A_release_comes_after_what_its_pods_read(string release, string type, string name) =>
        (await Waits.OfAsync("prod")).AssertAfter(Release, release, type, name);

    [Fact]
    public async Task Tools_outside_the_mesh_do_not_wait_for_it()
    {
        var plan = await Waits.OfAsync("prod");

        Assert.DoesNotContain(plan.Before(plan.Only(Release, "grafana")), urn => urn.Contains("ControlPlane", StringComparison.Ordinal));
        Assert.Contains(plan.Before(plan.Only(Release, "kiali")), urn => urn.Contains("ControlPlane", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Nothing_waits_for_more_than_it_can_name() => Assert.All(
        (await Waits.OfAsync("prod")).Where(state => ((string)state["urn"]!).Contains(Platform, StringComparison.Ordinal)),
        state => Assert.InRange(state["dependencies"]?.AsArray().Count ?? 0, 0, 15));

    /// <summary>The resources of a plan, and what comes before each.</summary>
    private sealed class Waits(ImmutableSortedDictionary<string, JsonObject> states)
    {
        public static async Task<Waits> OfAsync(string stack) => new(JsonNode.Parse((await PlannedObjects.OfStackAsync(stack)).Json)!["steps"]!.AsArray()
            .Select(step => step!["newState"]!.AsObject())
            .ToImmutableSortedDictionary(state => (string)state["urn"]!, state => state, StringComparer.Ordinal));

        public List<JsonObject> Where(Func<JsonObject, bool> condition)
        {
            var found = states.Values.Where(condition).ToList();
            Assert.NotEmpty(found);
            return found;
        }

        public JsonObject Only(string type, string name) => Assert.Single(
            states.Values, state => (string?)state["type"] == type && ((string)state["urn"]!).EndsWith($"::{name}", StringComparison.Ordinal));

        public HashSet<string> Before(JsonObject state)
        {
            var before = new HashSet<string>(StringComparer.Ordinal);
            var open = new Stack<JsonObject>([state]);
            while (open.TryPop(out var next))
            {
                foreach (var urn in (next["dependencies"]?.AsArray() ?? []).Select(urn => (string)urn!).Where(before.Add))
                {
                    open.Push(states[urn]);
                }
            }

            return before;
        }

        public void AssertAfter(JsonObject state, string type, string name) => Assert.Contains((string)Only(type, name)["urn"]!, Before(state));

        public void AssertAfter(string type, string name, string earlierType, string earlierName) => AssertAfter(Only(type, name), earlierType, earlierName);
    }
}
