namespace Payments.Infra.Analysis.Mesh.Model;

/// <summary>Labels of pods, or those that a selector asks for.</summary>
/// <param name="Values">Value by key.</param>
internal sealed record LabelSet(ImmutableSortedDictionary<string, string> Values)
{
    public static LabelSet Empty { get; } = new(ImmutableSortedDictionary.Create<string, string>(StringComparer.Ordinal));

    public bool IsEmpty => Values.IsEmpty;

    public static LabelSet Of(JsonObject? labels) => labels is null ? Empty
        : new(labels.ToImmutableSortedDictionary(label => label.Key, label => label.Value?.ToString() ?? "", StringComparer.Ordinal));

    /// <summary>Whether all of these are among others.</summary>
    public bool IsIn(LabelSet others) => Values.All(label => others.Values.TryGetValue(label.Key, out var value) && value == label.Value);

    /// <summary>The value of a label; empty when there is none.</summary>
    public string Text(string key) => Values.GetValueOrDefault(key, "");

    public override string ToString() => string.Join(',', Values.Select(label => $"{label.Key}={label.Value}"));
}
