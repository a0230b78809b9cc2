using Payments.Infra.Analysis.Mesh.Model;
using Payments.Infra.Analysis.Validation.Istio.Rules;

namespace Payments.Infra.Analysis.Mesh.Clusters;

/// <summary>A DestinationRule, with what others of its namespace add to it (<c>ConsolidatedDestRule</c>).</summary>
/// <param name="Source">The object that came first.</param>
/// <param name="ExportTo">Who sees it; empty when it does not say.</param>
/// <param name="Policy">Its policy for all pods; null for none.</param>
/// <param name="Subsets">Its subsets.</param>
internal sealed record DestinationRule(ConfigObject Source, ImmutableHashSet<string> ExportTo, JsonObject? Policy, ImmutableArray<JsonObject> Subsets)
{
    /// <summary>The callers' labels that it is for; null for all callers.</summary>
    public LabelSet? Selector { get; } = Source.Spec.Message("workloadSelector") is { } selector ? LabelSet.Of(selector.Message("matchLabels")) : null;

    /// <summary>All objects that have a part in it.</summary>
    public ImmutableArray<ConfigObject> Sources { get; init; } = [Source];

    /// <summary>A subset by name; null for none.</summary>
    public JsonObject? Subset(string name) => Subsets.FirstOrDefault(subset => subset.Text("name") == name);

    public static DestinationRule Of(ConfigObject source) => new(
        source,
        source.Spec.Has("workloadSelector") ? ["."] : [.. source.Spec.Texts("exportTo")],
        source.Spec.Message("trafficPolicy"),
        [.. source.Spec.Messages("subsets")]);

    /// <summary>Adds what another rule has that this one does not.</summary>
    public DestinationRule With(DestinationRule other) => this with
    {
        Policy = Policy ?? other.Policy,
        Subsets = [.. Subsets, .. other.Subsets.Where(subset => Subset(subset.Text("name")) is null)],
        Sources = [.. Sources, .. other.Sources],
    };

    public override string ToString() => Source.ToString();
}
