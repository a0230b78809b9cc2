using Payments.Infra.Analysis.Validation.Istio.Rules;

namespace Payments.Infra.Analysis.Envoy.Mesh;

/// <summary>Finds the pods of a plan, and those of gateways that a chart makes: the Gateways of the plan select them.</summary>
internal static class Workloads
{
    private static readonly ImmutableArray<string> Kinds = ["Deployment", "StatefulSet", "DaemonSet", "ReplicaSet", "Job", "CronJob", "Pod"];

    public static ImmutableArray<Workload> Of(MeshObjects mesh)
    {
        var seen = Kinds.SelectMany(kind => mesh.Of(kind)).Select(item => Read(item, mesh)).ToImmutableArray();
        var unseen =
            from selector in Selectors(mesh)
            where !seen.Any(workload => workload.IsSelectedBy(selector))
            group selector by selector.ToJsonString() into same
            select new Workload($"the gateway {Labels(same.First())}", "", same.First(), ProxyRole.Gateway);
        return [.. seen, .. unseen];
    }

    private static Workload Read(JsonObject item, MeshObjects mesh)
    {
        var template = item.Text("kind") switch
        {
            "Pod" => item,
            "CronJob" => item.Message("spec").Message("jobTemplate").Message("spec").Message("template"),
            _ => item.Message("spec").Message("template"),
        };
        var workload = new Workload(
            MeshObjects.Name(item), MeshObjects.Namespace(item), template.Message("metadata").Message("labels") ?? [], ProxyRole.Sidecar)
        {
            Pod = template.Message("spec") ?? [],
        };
        return workload with
        {
            Role = Selectors(mesh).Any(workload.IsSelectedBy) ? ProxyRole.Gateway
                : IsInjected(template.Message("metadata"), MeshObjects.Namespace(item), mesh) ? ProxyRole.Sidecar
                : ProxyRole.None,
        };
    }

    private static IEnumerable<JsonObject> Selectors(MeshObjects mesh) =>
        mesh.Of("Gateway").Select(gateway => gateway.Message("spec").Message("selector")).OfType<JsonObject>().Where(selector => selector.Count > 0);

    /// <summary>The pod's own word counts, then its namespace's; of a namespace that the plan does not have, nothing is known, and it may well.</summary>
    private static bool IsInjected(JsonObject? metadata, string space, MeshObjects mesh)
    {
        const string Own = "sidecar.istio.io/inject";
        var said = metadata.Message("labels").Text(Own) is { Length: > 0 } label ? label : metadata.Message("annotations").Text(Own);
        var labels = mesh.Of("Namespace").FirstOrDefault(item => MeshObjects.Name(item) == space)?.Message("metadata").Message("labels");
        var isKnown = mesh.Of("Namespace").Any(item => MeshObjects.Name(item) == space);
        return said switch
        {
            "true" => true,
            "false" => false,
            _ => !isKnown || labels.Text("istio-injection") == "enabled" || (!labels.Has("istio-injection") && labels.Has("istio.io/rev")),
        };
    }

    private static string Labels(JsonObject selector) => string.Join(',', selector.Select(label => $"{label.Key}={label.Value}"));
}
