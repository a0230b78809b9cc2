using System.Collections;

namespace Payments.Infra.Analysis.Validation.Crd;

/// <summary>A JSON list as a value of expressions. Items are made when they are asked for.</summary>
internal sealed class CelJsonList(JsonArray items, StructuralSchema? schema) : IReadOnlyList<object?>
{
    public int Count => items.Count;

    public object? this[int index] => CelJson.ToValue(items[index], schema);

    public IEnumerator<object?> GetEnumerator() => items.Select(item => CelJson.ToValue(item, schema)).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
