namespace Payments.Infra.Components.Kit;

/// <summary>Pods of one namespace that have some labels.</summary>
/// <param name="Namespace">Their namespace.</param>
/// <param name="Labels">The labels; pods have all of them.</param>
public sealed record PodSelector(string Namespace, ImmutableSortedDictionary<string, string> Labels)
{
    /// <summary>Selects pods by one label.</summary>
    /// <param name="namespaceName">Their namespace.</param>
    /// <param name="label">The label.</param>
    /// <param name="value">Its value.</param>
    public PodSelector(string namespaceName, string label, string value)
        : this(namespaceName, ImmutableSortedDictionary<string, string>.Empty.Add(label, value))
    {
    }
}
