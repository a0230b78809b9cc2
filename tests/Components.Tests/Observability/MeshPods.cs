using System.Text.Json.Nodes;
using Payments.Infra.Components.Mesh.Install;
using Payments.Infra.Components.Tests.Charts;

namespace Payments.Infra.Components.Tests.Observability;

/// <summary>The containers that the charts of Istio make: what their templates say for themselves, and what releases set.</summary>
internal static class MeshPods
{
    private const string Release = "kubernetes:helm.sh/v3:Release";

    /// <summary>Release, container, and the path of the seccomp profile.</summary>
    private static readonly (string Release, string Workload, string Container, string Profile)[] Places =
    [
        ("istiod-1-31-1", "istiod", "discovery", "seccompProfile"),
        ("istio-ingressgateway", "istio-ingressgateway", "istio-proxy", "securityContext.seccompProfile"),
        ("istio-cni", "istio-cni", "install-cni", "seccompProfile"),
    ];

    public static async Task<IEnumerable<PodFacts>> Of()
    {
        var cluster = await Cluster.With(() => { _ = new ControlPlane("istio", new ControlPlaneArgs { ServiceNamespace = "payments" }); });
        return Places.Select(place =>
        {
            var release = cluster.Called(Release, place.Release);
            var pod = new JsonObject { ["seccompProfile"] = new JsonObject { ["type"] = (string?)release[$"values.{place.Profile}.type"] } };
            var limits = new JsonObject
            {
                ["cpu"] = (string?)release["values.resources.limits.cpu"],
                ["memory"] = (string?)release["values.resources.limits.memory"],
            };
            var own = Chart.Named((string)release["chart"]!).Fixed(place.Container);

            // None of the three charts has a value for the token.
            return new PodFacts(place.Workload, place.Container, pod, own, limits, HasToken: true, SharesHost: false);
        });
    }
}
