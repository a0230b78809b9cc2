using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text.RegularExpressions;

namespace Payments.Infra.Components.Azure;

/// <summary>
/// A minor version of Kubernetes. AKS picks the patch and keeps it new: a program that named one would look older than
/// its cluster after the first automatic upgrade.
/// </summary>
/// <param name="Major">First part.</param>
/// <param name="Minor">Second part.</param>
[Description("a minor version of Kubernetes without a patch that AKS supports: 1.35, 1.36 or 1.37")]
public readonly partial record struct KubernetesVersion(int Major, int Minor) : IParsable<KubernetesVersion>
{
    private static readonly KubernetesVersion Oldest = new(1, 35);
    private static readonly KubernetesVersion Newest = new(1, 37);

    /// <inheritdoc/>
    public static KubernetesVersion Parse(string s, IFormatProvider? provider) =>
        TryParse(s, provider, out var version) ? version : throw new FormatException($"'{s}' is no version of Kubernetes; expected {Oldest} to {Newest}.");

    /// <inheritdoc/>
    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out KubernetesVersion result)
    {
        result = default;
        if (s is null || Shape().Match(s) is not { Success: true } match)
        {
            return false;
        }

        result = new KubernetesVersion(Part(match, 1), Part(match, 2));
        return result.IsIn(Oldest, Newest);
    }

    /// <summary>Whether it is one of two versions or between them.</summary>
    /// <param name="oldest">The older one.</param>
    /// <param name="newest">The newer one.</param>
    public bool IsIn(KubernetesVersion oldest, KubernetesVersion newest) =>
        (Major, Minor).CompareTo((oldest.Major, oldest.Minor)) >= 0 && (Major, Minor).CompareTo((newest.Major, newest.Minor)) <= 0;

    /// <inheritdoc/>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Major}.{Minor}");

    private static int Part(Match match, int group) => int.Parse(match.Groups[group].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"^([0-9]{1,3})\.([0-9]{1,3})$")]
    private static partial Regex Shape();
}
