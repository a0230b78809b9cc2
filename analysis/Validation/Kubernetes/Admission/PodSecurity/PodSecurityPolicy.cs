using System.Globalization;
using System.Text.RegularExpressions;

namespace Payments.Infra.Analysis.Validation.Kubernetes.Admission.PodSecurity;

/// <summary>What labels of a namespace ask of its pods.</summary>
/// <param name="Level">How strict it is.</param>
/// <param name="Minor">The version 1.x whose controls count.</param>
/// <param name="Version">The version as the labels write it.</param>
internal sealed partial record PodSecurityPolicy(PodSecurityLevel Level, int Minor, string Version)
{
    private const string Prefix = "pod-security.kubernetes.io/";
    private const string Latest = "latest";

    private static readonly PodSecurityPolicy Nothing = new(PodSecurityLevel.Privileged, int.MaxValue, Latest);

    /// <summary>What a pod is refused for.</summary>
    public static PodSecurityPolicy Enforced(Field labels) => Read(labels, "enforce") ?? Nothing;

    /// <summary>What a client is warned of: where labels do not say it, that for which pods are refused.</summary>
    public static PodSecurityPolicy Warned(Field labels) => Read(labels, "warn") ?? Enforced(labels);

    /// <inheritdoc/>
    public override string ToString() => $"{Level.ToString().ToLowerInvariant()}:{Version}";

    // The server takes a level that it does not know for the strictest.
    private static PodSecurityPolicy? Read(Field labels, string mode) => labels[Prefix + mode] is { Exists: true } level
        ? ReadVersion(
            level.Text switch
            {
                "privileged" => PodSecurityLevel.Privileged,
                "baseline" => PodSecurityLevel.Baseline,
                _ => PodSecurityLevel.Restricted,
            },
            labels[Prefix + mode + "-version"].Text)
        : null;

    private static PodSecurityPolicy ReadVersion(PodSecurityLevel level, string version) =>
        VersionSyntax().Match(version) is { Success: true } match && int.TryParse(match.Groups[1].Value, CultureInfo.InvariantCulture, out var minor)
            ? new(level, minor, version)
            : new(level, int.MaxValue, Latest);

    [GeneratedRegex(@"\Av1\.(0|[1-9][0-9]{0,8})\z", RegexOptions.CultureInvariant)]
    private static partial Regex VersionSyntax();
}
