using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text.RegularExpressions;

namespace Payments.Infra.Components.Mesh.Install;

/// <summary>A version of Istio: that of its charts and images.</summary>
/// <param name="Major">First part.</param>
/// <param name="Minor">Second part: what upgrades go through one by one.</param>
/// <param name="Patch">Third part.</param>
[Description("a version of Istio from 1.30.4 on, such as 1.31.1")]
public readonly partial record struct IstioVersion(int Major, int Minor, int Patch) : IParsable<IstioVersion>
{
    /// <summary>Older ones let requests past DENY rules (ISTIO-SECURITY-2026-006).</summary>
    private static readonly IstioVersion Oldest = new(1, 30, 4);

    /// <summary>Name of a control plane of this version, such as <c>1-31-1</c>: it becomes part of object names, which have no dots.</summary>
    public string Revision => string.Create(CultureInfo.InvariantCulture, $"{Major}-{Minor}-{Patch}");

    /// <inheritdoc/>
    public static IstioVersion Parse(string s, IFormatProvider? provider) =>
        TryParse(s, provider, out var version)
            ? version
            : throw new FormatException($"'{s}' is no version of Istio; expected one from {Oldest} on, such as 1.31.1.");

    /// <inheritdoc/>
    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out IstioVersion result)
    {
        result = default;
        if (s is null || Shape().Match(s) is not { Success: true } match)
        {
            return false;
        }

        result = new IstioVersion(Part(match, 1), Part(match, 2), Part(match, 3));
        return result.IsAtLeast(Oldest);
    }

    /// <summary>Whether this version is another or a newer one.</summary>
    /// <param name="other">The other version.</param>
    public bool IsAtLeast(IstioVersion other) => (Major, Minor, Patch).CompareTo((other.Major, other.Minor, other.Patch)) >= 0;

    /// <summary>Whether a control plane of this version may stand beside one of another while pods move over.</summary>
    /// <param name="other">The other version.</param>
    public bool IsNextTo(IstioVersion other) => Major == other.Major && Math.Abs(Minor - other.Minor) <= 1;

    /// <inheritdoc/>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Major}.{Minor}.{Patch}");

    private static int Part(Match match, int group) => int.Parse(match.Groups[group].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"^([0-9]{1,3})\.([0-9]{1,3})\.([0-9]{1,3})$")]
    private static partial Regex Shape();
}
