using Payments.Infra.Analysis.Validation.Kubernetes.Values;

namespace Payments.Infra.Analysis.Validation.Operators.CloudNativePg;

/// <summary>
/// How large the log may grow, and the shared buffers (CloudNativePG 1.30, validateWalSizeConfiguration, parsePostgresQuantityValue and validateResources in
/// internal/webhook/v1/cluster_webhook.go).
/// </summary>
internal static class WalSizeRules
{
    private const string Least = "min_wal_size";
    private const string Most = "max_wal_size";
    private const string Buffers = "shared_buffers";

    public static IEnumerable<FieldError> Check(Field manifest)
    {
        var (spec, parameters) = (manifest["spec"], manifest["spec"]["postgresql"]["parameters"]);
        var volume = spec["walStorage"]["size"].Text is { Length: > 0 } text ? Quantity.Parse(text) : null;
        var (least, most) = (Read(parameters[Least].TextOr("80MB")), Read(parameters[Most].TextOr("1GB")));
        return new[] { Least, Most, Buffers }.Select(name => parameters[name]).Where(value => value.Text.Length > 0 && Read(value.Text) is null)
            .Select(value => FieldErrors.Invalid(value, "Invalid value for configuration parameter: a number with a unit such as MB or GB"))
            .Concat(least is { } first && most is { } second && first.CompareTo(second) >= 0
                ? [FieldErrors.Invalid(parameters[Least], $"Parameter {Least} (default 80MB) should be smaller than parameter {Most} (default 1GB)")]
                : [])
            .Concat(volume is { } room
                ? new[] { parameters[Least], parameters[Most] }
                    .Where(value => value.Text.Length > 0 && Read(value.Text) is { } size && size.CompareTo(room) >= 0)
                    .Select(value => FieldErrors.Invalid(value, "should be smaller than WAL volume size"))
                : [])
            .Concat(CheckBuffers(spec, parameters[Buffers]));
    }

    private static IEnumerable<FieldError> CheckBuffers(Field spec, Field buffers)
    {
        var (requests, limits) = (spec["resources"]["requests"], spec["resources"]["limits"]);
        var hasHugePages = requests.Entries.Concat(limits.Entries).Any(amount => amount.Key.StartsWith("hugepages-", StringComparison.Ordinal));
        return buffers.Text.Length > 0 && Read(buffers.Text) is { } size && requests["memory"].Exists && !hasHugePages
            && Quantity.Parse(requests["memory"].Value) is { Billionths.IsZero: false } memory && size.CompareTo(memory) > 0
                ? [FieldErrors.Invalid(requests["memory"], "Memory request is lower than PostgreSQL `shared_buffers` value")]
                : [];
    }

    /// <summary>A size as PostgreSQL writes it, such as <c>1GB</c>, of powers of 1024; a number alone counts megabytes.</summary>
    private static Quantity? Read(string text)
    {
        var plain = (text.All(char.IsAsciiDigit) ? text + "MB" : text).Replace(" ", "", StringComparison.Ordinal);
        return !plain.EndsWith('B') ? null
            : plain[..^1] is var size && size.All(char.IsAsciiDigit) ? Quantity.Parse(size)
            : Quantity.Parse($"{size.Replace('k', 'K')}i");
    }
}
