using System.Collections;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using Payments.Infra.Stacks.Tests.Observability;

namespace Payments.Infra.Stacks.Tests.HelmCharts;

/// <summary>What a chart made of a stack's values when it was rendered last.</summary>
/// <param name="Chart">Name and version of the chart.</param>
/// <param name="Values">Digest of what it was rendered with.</param>
/// <param name="Objects">What it made.</param>
internal sealed record ChartRecord(string Chart, string Values, ImmutableArray<RenderedObject> Objects)
{
    private static readonly JsonSerializerOptions Compact = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        TypeInfoResolver = new DefaultJsonTypeInfoResolver { Modifiers = { LeaveOutEmptyLists } },
    };

    /// <summary>Name of the release; the file is called after it.</summary>
    [JsonIgnore]
    public string Release { get; init; } = "";

    /// <summary>The record as its file has it: an object a line.</summary>
    [JsonIgnore]
    public string Text =>
        $"{{\n  \"chart\": {Json(Chart)},\n  \"values\": {Json(Values)},\n  \"objects\": [\n    "
        + $"{string.Join(",\n    ", Objects.Select(Json))}\n  ]\n}}\n";

    /// <summary>The records of a stack, by release. What <see cref="DeliveredStack"/> has of its base is recorded there.</summary>
    public static ImmutableArray<ChartRecord> Of(string stack) => stack == DeliveredStack.Name
        ? [.. Own(DeliveredStack.Base).Concat(Own(stack)).OrderBy(record => record.Release, StringComparer.Ordinal)]
        : Own(stack);

    /// <summary>Those in its own folder.</summary>
    public static ImmutableArray<ChartRecord> Own(string stack) => Directory.Exists(Folder(stack))
        ? [.. Directory.GetFiles(Folder(stack)).Order(StringComparer.Ordinal).Select(Read)]
        : [];

    /// <summary>Folder of the records of a stack.</summary>
    public static string Folder(string stack) => Repository.PathOf("tests", "Stacks.Tests", "HelmCharts", "Rendered", stack);

    private static ChartRecord Read(string file) =>
        JsonSerializer.Deserialize<ChartRecord>(File.ReadAllText(file), Compact)! with { Release = Path.GetFileNameWithoutExtension(file) };

    private static string Json<T>(T value) => JsonSerializer.Serialize(value, Compact);

    private static void LeaveOutEmptyLists(JsonTypeInfo type)
    {
        foreach (var property in type.Properties.Where(property => IsList(property.PropertyType)))
        {
            property.ShouldSerialize = (_, value) => value is IEnumerable list && list.GetEnumerator().MoveNext();
        }
    }

    private static bool IsList(Type type) => type != typeof(string) && type.IsAssignableTo(typeof(IEnumerable));
}
