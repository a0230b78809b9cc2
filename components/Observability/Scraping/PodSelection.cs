namespace Payments.Infra.Components.Observability.Scraping;

/// <summary>Pods that have metrics.</summary>
/// <param name="Label">Label that they have.</param>
/// <param name="Values">Its values; any when there are none.</param>
/// <param name="Port">Name of the port that gives the metrics.</param>
internal sealed record PodSelection(string Label, string[] Values, string Port)
{
    /// <summary>Namespace that they are in. Default any.</summary>
    public string Namespace { get; init; } = "";

    /// <summary>Labels of pods that become labels of their metrics. Default none.</summary>
    public string[] Kept { get; init; } = [];
}
