namespace Payments.Infra.Analysis.Cel.Values;

/// <summary>A map that an expression makes.</summary>
internal sealed class CelLiteralMap(IReadOnlyDictionary<object, object?> entries) : CelMap
{
    public override int Count => entries.Count;

    public override IEnumerable<object> Keys => entries.Keys;

    public override bool TryGet(object key, out object? value) => entries.TryGetValue(CelValues.Key(key), out value);
}
