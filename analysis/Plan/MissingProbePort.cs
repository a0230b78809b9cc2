using Payments.Infra.Analysis.Cluster;

namespace Payments.Infra.Analysis.Plan;

/// <summary>
/// Probes and hooks that name a port that their own container does not have: the kubelet finds none, and the probe fails for ever
/// (<c>ResolveContainerPort</c> in <c>pkg/probe/util.go</c> of Kubernetes).
/// </summary>
internal static class MissingProbePort
{
    private static readonly ImmutableArray<(string Field, string Action)> Places =
    [
        .. from probe in new[] { "livenessProbe", "readinessProbe", "startupProbe" } from action in new[] { "httpGet", "tcpSocket" } select (probe, action),
        .. from hook in new[] { "lifecycle.postStart", "lifecycle.preStop" } from action in new[] { "httpGet", "tcpSocket" } select (hook, action),
    ];

    public static IEnumerable<PlanFinding> Find(PlanObjects plan) =>
        from pod in plan.Pods
        where pod.HasKnownPorts
        from container in pod.Containers
        from place in Places
        let name = KnownText.At(container.Container, [.. place.Field.Split('.'), place.Action, "port"])
        where name is not null && !name.All(char.IsAsciiDigit)
        let names = KnownText.Items(container.Container, "ports").Select(port => KnownText.At(port, "name")).OfType<string>().ToList()
        where !names.Contains(name)
        select new PlanFinding(
            pod.Owner.Source,
            $"{container.Path}.{place.Field}.{place.Action}.port",
            $"{pod.Owner.Shown} is asked at the port \"{name}\", and the container \"{KnownText.At(container.Container, "name")}\" has none of that name: " +
            $"it always fails. {NamedPorts.Of(names)}",
            IsCertain: true);
}
