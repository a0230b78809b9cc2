using Payments.Infra.Preview.Values;

namespace Payments.Infra.Preview.Output.Differences;

/// <summary>How one place of an old and a new value compares.</summary>
internal abstract record Difference
{
    /// <summary>Whether old and new differ here.</summary>
    public bool IsChange => this is not Same;

    /// <summary>There is a value where there was none.</summary>
    public sealed record Added(PropertyValue Value) : Difference;

    /// <summary>The value is gone.</summary>
    public sealed record Removed(PropertyValue Value) : Difference;

    /// <summary>The value is as it was.</summary>
    public sealed record Same(PropertyValue Value) : Difference;

    /// <summary>One value stands in place of another.</summary>
    public sealed record Changed(PropertyValue Old, PropertyValue New) : Difference;

    /// <summary>Two objects, by key.</summary>
    public sealed record Fields(ImmutableSortedDictionary<string, Difference> Entries) : Difference
    {
        /// <summary>No fields.</summary>
        public static readonly Fields Empty = new(ImmutableSortedDictionary.Create<string, Difference>(StringComparer.Ordinal));
    }

    /// <summary>Two lists, by index.</summary>
    public sealed record Items(ImmutableSortedDictionary<int, Difference> Entries) : Difference
    {
        /// <summary>No items.</summary>
        public static readonly Items Empty = new(ImmutableSortedDictionary<int, Difference>.Empty);
    }
}
