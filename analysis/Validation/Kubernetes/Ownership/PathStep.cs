using Payments.Infra.Analysis.Go;

namespace Payments.Infra.Analysis.Validation.Kubernetes.Ownership;

/// <summary>One step of the path to a field that has an owner: into a field, or to an item of a list by its keys or by its value.</summary>
/// <remarks>Steps are ordered and written as sigs.k8s.io/structured-merge-diff (<c>fieldpath</c>) does it.</remarks>
internal sealed class PathStep : IComparable<PathStep>
{
    private readonly int rank;
    private readonly string name;
    private readonly ImmutableArray<KeyValuePair<string, JsonNode?>> values;

    private PathStep(int rank, string name, ImmutableArray<KeyValuePair<string, JsonNode?>> values) =>
        (this.rank, this.name, this.values) = (rank, name, values);

    /// <summary>Into a field of an object, or to the value of a map.</summary>
    public static PathStep Into(string field) => new(0, field, []);

    /// <summary>To an item of a list by its keys.</summary>
    /// <param name="keys">Keys with their values, sorted.</param>
    public static PathStep To(IEnumerable<KeyValuePair<string, JsonNode?>> keys) => new(1, "", [.. keys]);

    /// <summary>To an item of a set.</summary>
    public static PathStep ToValue(JsonNode? value) => new(2, "", [KeyValuePair.Create("", value)]);

    public int CompareTo(PathStep? other)
    {
        if (other is null || rank != other.rank)
        {
            return rank.CompareTo(other?.rank ?? -1);
        }

        var order = string.CompareOrdinal(name, other.name);
        return order != 0 ? order : values.Zip(other.values, Compare).FirstOrDefault(pair => pair != 0) is var first and not 0 ? first
            : values.Length.CompareTo(other.values.Length);
    }

    /// <summary>Such as <c>.spec</c>, <c>[name="http"]</c> and <c>[="x"]</c>.</summary>
    public override string ToString() =>
        rank == 0 ? $".{name}" : $"[{string.Join(',', values.Select(value => $"{value.Key}={Text(value.Value)}"))}]";

    private static int Compare(KeyValuePair<string, JsonNode?> one, KeyValuePair<string, JsonNode?> other)
    {
        var order = string.CompareOrdinal(one.Key, other.Key);
        return order != 0 ? order
            : one.Value is JsonValue first && other.Value is JsonValue second && JsonKinds.IsNumber(first) && JsonKinds.IsNumber(second)
                ? Number(first).CompareTo(Number(second))
            : string.CompareOrdinal(Text(one.Value), Text(other.Value));
    }

    private static double Number(JsonValue value) => value.TryGetValue<double>(out var number) ? number : 0;

    private static string Text(JsonNode? value) => JsonKinds.Text(value) is { } text ? GoText.Quote(text) : value?.ToJsonString() ?? "null";
}
