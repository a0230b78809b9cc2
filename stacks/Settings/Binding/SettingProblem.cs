using Payments.Infra.Preview;

namespace Payments.Infra.Stacks.Settings.Binding;

/// <summary>Something wrong with a configuration.</summary>
/// <param name="Path">Key path below <c>payments:</c>, such as <c>data.kafka.brokers</c>.</param>
/// <param name="Text">The value, why it is wrong, and the remedy.</param>
internal sealed record SettingProblem(string Path, string Text)
{
    /// <summary>A value that is not allowed.</summary>
    /// <param name="path">Key path.</param>
    /// <param name="value">The value as it may be shown.</param>
    /// <param name="allowed">What is allowed.</param>
    public static SettingProblem Invalid(string path, string value, string allowed) => new(path, $"{value} is not allowed; expected {allowed}");

    /// <summary>A required value that is missing.</summary>
    /// <param name="path">Key path.</param>
    /// <param name="allowed">What is allowed.</param>
    public static SettingProblem Missing(string path, string allowed) => new(path, $"is missing; set it to {allowed}");

    /// <summary>A key that does not exist.</summary>
    /// <param name="section">Key path of what has the keys; empty for the sections themselves.</param>
    /// <param name="key">The key.</param>
    /// <param name="allowed">The keys that exist.</param>
    public static SettingProblem UnknownKey(string section, string key, IReadOnlyCollection<string> allowed)
    {
        var meant = Nearest.To(key, allowed) is { } nearest ? $"did you mean '{nearest}'? " : "";
        return new(
            section.Length == 0 ? key : $"{section}.{key}",
            $"there is no key '{key}'; {meant}Allowed: {string.Join(", ", allowed.Order(StringComparer.Ordinal))}");
    }
}
