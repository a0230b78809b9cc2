namespace Payments.Infra.Analysis.Cel.Values;

/// <summary>A map from texts, numbers or truth values to values.</summary>
internal abstract class CelMap
{
    public abstract int Count { get; }

    public abstract IEnumerable<object> Keys { get; }

    /// <summary>Finds a value by its key.</summary>
    public abstract bool TryGet(object key, out object? value);

    /// <summary>Finds a value by a name as it stands in an expression after a point.</summary>
    public virtual bool TrySelect(string name, out object? value) => TryGet(name, out value);
}
