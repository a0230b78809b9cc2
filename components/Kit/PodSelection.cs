namespace Payments.Infra.Components.Kit;

/// <summary>Pods that give metrics.</summary>
/// <param name="Label">Label that selects them.</param>
/// <param name="Values">Its values; any value when there are none.</param>
/// <param name="Port">Name of the port that gives the metrics.</param>
internal sealed record PodSelection(string Label, string[] Values, string Port)
{
    /// <summary>Their namespace. Default any.</summary>
    public string Namespace { get; init; } = "";

    /// <summary>
    /// Whether metrics say themselves what they are about, in labels such as <c>namespace</c>. Default false: those labels are of the pod, and the
    /// metric's own are called <c>exported_namespace</c>.
    /// </summary>
    public bool HonorsLabels { get; init; }

    /// <summary>Labels of pods that become labels of their metrics. Default none.</summary>
    public string[] KeptLabels { get; init; } = [];
}
