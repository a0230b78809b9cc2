namespace Payments.Infra.Analysis.Validation.Kubernetes.Rules.Policies;

/// <summary>What an autoscaler looks at.</summary>
internal static class Metrics
{
    private static readonly ImmutableArray<string> Types = ["ContainerResource", "External", "Object", "Pods", "Resource"];
    private static readonly ImmutableArray<string> Sources = ["object", "external", "pods", "resource", "containerResource"];

    public static IEnumerable<FieldError> Check(Field metric)
    {
        var type = metric["type"];
        var present = Sources.Where(source => metric[source].Exists).ToList();
        var expected = Types.Contains(type.Text) ? char.ToLowerInvariant(type.Text[0]) + type.Text[1..] : null;
        return (type.Text.Length == 0 ? new[] { FieldErrors.Required(type, "must specify a metric source type") } : [])

            // The server says twice that it does not know a type.
            .Concat(expected is null ? Choices.Check(type, Types).Concat(Choices.Check(type, Types)) : [])
            .Concat(present.Take(1).SelectMany(source => MetricSource.Check(metric[source], source)))
            .Concat(expected is not null && !metric[expected].Exists
                ? [FieldErrors.Required(metric[expected], "must populate information for the given metric source")]
                : [])
            .Concat(present.Count > 1
                ? present.Where(source => source != expected).Select(
                    source => FieldErrors.Forbidden(metric[source], "must populate the given metric source only"))
                : []);
    }
}
