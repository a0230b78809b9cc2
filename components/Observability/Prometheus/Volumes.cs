namespace Payments.Infra.Components.Observability.Prometheus;

/// <summary>Volume claims in custom resources of Prometheus' operator.</summary>
internal static class Volumes
{
    private static readonly string[] Domains = ["topology.kubernetes.io/zone", "kubernetes.io/hostname"];

    public static Dictionary<string, object> Claim(ByteQuantity size) => new()
    {
        ["spec"] = new Dictionary<string, object>
        {
            ["accessModes"] = new[] { "ReadWriteOnce" },
            ["resources"] = new Dictionary<string, object> { ["requests"] = new Dictionary<string, object> { ["storage"] = $"{size}" } },
        },
    };

    public static Dictionary<string, object>[] Spread(Tool tool) => [.. Domains.Select(domain => new Dictionary<string, object>
    {
        ["topologyKey"] = domain,
        ["maxSkew"] = 1,
        ["whenUnsatisfiable"] = "ScheduleAnyway",
        ["labelSelector"] = new Dictionary<string, object> { ["matchLabels"] = new Dictionary<string, object> { [tool.PodLabel.Key] = tool.PodLabel.Value } },
    })];
}
