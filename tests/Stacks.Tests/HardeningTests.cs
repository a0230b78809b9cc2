using System.Text.Json.Nodes;

namespace Payments.Infra.Stacks.Tests;

/// <summary>Every workload of the platform passes every check, in every stack and in every form it can take.</summary>
public sealed class HardeningTests
{
    private static readonly Dictionary<string, Func<JsonNode, JsonNode, bool>> Checks = new(StringComparer.Ordinal)
    {
        ["runs as nobody"] = (pod, container) => Is(pod["securityContext"]?["runAsNonRoot"], true) && (int)pod["securityContext"]!["runAsUser"]! > 10_000,
        ["cannot write to its image"] = (_, container) => Is(container["securityContext"]?["readOnlyRootFilesystem"], true),
        ["cannot gain privileges"] = (_, container) => Is(container["securityContext"]?["allowPrivilegeEscalation"], false),
        ["has no capabilities"] = (_, container) => (string?)container["securityContext"]?["capabilities"]?["drop"]?[0] == "ALL"
            && container["securityContext"]!["capabilities"]!["add"] is null,
        ["is not privileged"] = (_, container) => Is(container["securityContext"]?["privileged"], false),
        ["has the runtime's seccomp profile"] = (pod, _) => (string?)pod["securityContext"]?["seccompProfile"]?["type"] == "RuntimeDefault",
        ["has a limit of processors"] = (_, container) => container["resources"]?["limits"]?["cpu"] is not null,
        ["has a limit of memory"] = (_, container) => container["resources"]?["limits"]?["memory"] is not null,
        ["has no token"] = (pod, _) => Is(pod["automountServiceAccountToken"], false),
        ["shares nothing with its host"] = (pod, _) => new[] { "hostNetwork", "hostPID", "hostIPC" }.All(key => pod[key] is null),
        ["has a startup probe"] = (pod, container) => container["startupProbe"] is not null || EndsByItself(pod) || IsConsole(pod),
        ["has a liveness probe"] = (pod, container) => container["livenessProbe"] is not null || EndsByItself(pod) || IsConsole(pod),
        ["has a readiness probe"] = (pod, container) => container["readinessProbe"] is not null || EndsByItself(pod) || IsConsole(pod),
        ["has an account of its own"] = (pod, _) => (string?)pod["serviceAccountName"] is not (null or "default"),
        ["starts on nodes without AppArmor"] = (pod, container) => new[] { pod, container }.All(part => part["securityContext"]?["appArmorProfile"] is null),
        ["has no secret in its environment"] = (_, container) => container["env"]?.AsArray().All(variable => variable!["valueFrom"] is null) ?? true,
    };

    public static TheoryData<string> Names => [.. Checks.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Every_container(string check)
    {
        foreach (var stack in new[] { "local", "dev", "prod" })
        {
            var planned = await PlannedObjects.OfStackAsync(stack, ("releases", WithCandidates(stack)));
            var containers = planned.OfKind("Deployment", "StatefulSet", "DaemonSet", "Job").SelectMany(Containers).ToList();
            Assert.NotEmpty(containers);
            Assert.All(containers, entry => Assert.True(Checks[check](entry.Pod, entry.Container), $"{stack}: {entry.Name} fails"));
        }
    }

    [Fact]
    public async Task Every_service_account_gives_out_no_token() => Assert.All(
        (await PlannedObjects.OfStackAsync("prod")).OfKind("ServiceAccount"), account => Assert.True(Is(account["automountServiceAccountToken"], false)));

    /// <summary>A job is over when it is over: nothing waits for it to be ready, and nobody restarts it for being slow.</summary>
    private static bool EndsByItself(JsonNode pod) => (string?)pod["restartPolicy"] is "OnFailure" or "Never";

    /// <summary>A pod that a person starts, works in, and ends: no program serves anybody there.</summary>
    private static bool IsConsole(JsonNode pod) => (double?)pod.Parent!.Parent!["replicas"] == 0;

    /// <summary>The releases of a stack, with a candidate of every other service that gets no requests yet.</summary>
    private static string WithCandidates(string stack)
    {
        var releases = JsonNode.Parse(Previews.Section(stack, "releases"))!.AsObject();
        foreach (var (index, release) in releases.Select(release => release.Value!).Index())
        {
            release["candidate"] = "next";
            release["weight"] = index % 2 * 10;
        }

        return releases.ToJsonString();
    }

    private static bool Is(JsonNode? node, bool expected) => node is not null && (bool)node == expected;

    private static IEnumerable<(string Name, JsonNode Pod, JsonNode Container)> Containers(JsonObject workload)
    {
        var pod = workload["spec"]!["template"]!["spec"]!;
        foreach (var list in new[] { "containers", "initContainers" })
        {
            foreach (var container in pod[list]?.AsArray() ?? [])
            {
                yield return ($"{PlannedObjects.Name(workload)} {container!["name"]}", pod, container);
            }
        }
    }
}
