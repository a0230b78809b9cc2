using System.Collections.Immutable;

namespace Payments.Infra.Components.Kit;

/// <summary>Pods of a store.</summary>
/// <param name="Namespace">Their namespace.</param>
/// <param name="Labels">Labels that select them.</param>
public sealed record StorePods(string Namespace, ImmutableSortedDictionary<string, string> Labels)
{
    /// <summary>Pods with one label.</summary>
    /// <param name="space">Their namespace.</param>
    /// <param name="label">The label.</param>
    /// <param name="value">Its value.</param>
    public static StorePods With(string space, string label, string value) => new(space, ImmutableSortedDictionary<string, string>.Empty.Add(label, value));
}
