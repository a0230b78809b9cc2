namespace Payments.Infra.Analysis.Plan;

/// <summary>The pods that objects make.</summary>
internal static class PodTemplates
{
    private static readonly ImmutableHashSet<string> Controllers = ["DaemonSet", "Deployment", "Job", "ReplicaSet", "ReplicationController", "StatefulSet"];

    /// <summary>Whether objects of a kind are pods, or make some.</summary>
    public static bool Makes(string kind) => kind is "Pod" or "CronJob" || Controllers.Contains(kind);

    /// <summary>The pod that an object is, or the template of those that it makes; null for none.</summary>
    /// <param name="item">The object.</param>
    public static (JsonObject Template, string Path)? Of(PlannedObject item) => item.Kind switch
    {
        "Pod" => (item.Manifest, ""),
        "CronJob" => At(item.Manifest, "spec", "jobTemplate", "spec", "template"),
        _ when Controllers.Contains(item.Kind) => At(item.Manifest, "spec", "template"),
        _ => null,
    };

    private static (JsonObject Template, string Path)? At(JsonObject manifest, params ReadOnlySpan<string> path)
    {
        JsonNode? node = manifest;
        foreach (var field in path)
        {
            node = (node as JsonObject)?[field];
        }

        return node is JsonObject template ? (template, string.Join('.', path!)) : null;
    }
}
