using System.Globalization;

namespace Payments.Infra.Stacks.Settings.Support;

/// <summary>Which versions of one thing a release of another supports, as its project says.</summary>
internal sealed record SupportRange
{
    /// <summary>What supports, such as <c>Istio</c> or <c>chart cloudnative-pg</c>.</summary>
    public required string Name { get; init; }

    /// <summary>Its version, or the first parts that all its versions with this support have.</summary>
    public required string Version { get; init; }

    /// <summary>What is supported, such as <c>Kubernetes</c>.</summary>
    public required string With { get; init; }

    /// <summary>The oldest version; null where the project lists each.</summary>
    public string? From { get; init; }

    /// <summary>The newest version; null where the project names none.</summary>
    public string? To { get; init; }

    /// <summary>The versions, where the project lists each; empty for a range.</summary>
    public ImmutableArray<string> Each { get; init; } = [];

    /// <summary>Where the project says it.</summary>
    public required string Source { get; init; }

    /// <summary>When somebody looked there.</summary>
    public required DateOnly Checked { get; init; }

    /// <summary>The versions in words, such as <c>1.32 to 1.36</c>.</summary>
    public string Text => From is null ? string.Join(", ", Each) : To is null ? $"{From} or newer" : $"{From} to {To}";

    /// <summary>Whether it is about a version of what supports.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="version">Its version.</param>
    public bool IsOf(string name, string version) => Name == name && (version == Version || version.StartsWith($"{Version}.", StringComparison.Ordinal));

    /// <summary>Whether a version is among them. A bound with fewer parts means all versions that begin so.</summary>
    /// <param name="version">The version.</param>
    public bool Has(string version) =>
        From is null ? Each.Contains(version) : Compare(version, From) >= 0 && (To is null || Compare(version, To) <= 0);

    private static int Compare(string version, string bound) => Parts(version).Zip(Parts(bound))
        .Select(pair => pair.First.CompareTo(pair.Second))
        .FirstOrDefault(order => order != 0);

    private static IEnumerable<int> Parts(string version) =>
        version.Split('.').Select(part => int.Parse(part, NumberStyles.None, CultureInfo.InvariantCulture));
}
