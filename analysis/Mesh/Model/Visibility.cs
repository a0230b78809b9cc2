namespace Payments.Infra.Analysis.Mesh.Model;

/// <summary>Which namespaces see an object: <c>exportTo</c>.</summary>
/// <param name="Owner">The object's own namespace.</param>
/// <param name="Names">Namespaces, <c>*</c> for all, <c>.</c> for its own, <c>~</c> for none.</param>
internal sealed record Visibility(string Owner, ImmutableHashSet<string> Names)
{
    public bool IsPublic => Names.Contains("*");

    /// <summary>Whether only its own namespace sees it.</summary>
    public bool IsPrivate => Names.Count == 1 && (Names.Contains(".") || Names.Contains(Owner));

    public static Visibility Of(string owner, IReadOnlyList<string> said, IReadOnlyList<string> others) => new(owner, [.. said.Count > 0 ? said : others]);

    public bool Includes(string ns) =>
        IsPublic || (!Names.Contains("~") && (Names.Contains(ns) || (ns == Owner && Names.Contains("."))));

    /// <summary>Whether two say the same.</summary>
    public bool Equals(Visibility? other) => other is not null && Owner == other.Owner && Names.SetEquals(other.Names);

    public override int GetHashCode() => HashCode.Combine(Owner, Names.Count);
}
