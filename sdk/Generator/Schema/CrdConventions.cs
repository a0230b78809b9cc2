using System.Text.Json;

namespace Payments.Infra.Generator.Schema;

/// <summary>What a schema file of custom resources says of the classes made from it.</summary>
/// <param name="RootNamespace">C# namespace above those of the groups.</param>
/// <param name="Names">Better names for parts of a spec than their paths; a star stands for the rest of a path.</param>
/// <param name="DurationType">Full C# name of the type of durations; null leaves them texts.</param>
/// <param name="PercentType">Full C# name of the type of percentages; null leaves them numbers.</param>
internal sealed record CrdConventions(
    string RootNamespace, IReadOnlyDictionary<string, string> Names, string? DurationType, string? PercentType)
{
    private const string DurationRule = "duration(self)";

    public static CrdConventions Parse(JsonElement root) => new(
        root.RequiredText("namespace", "$"),
        root.TryGetProperty("names", out var names)
            ? names.EnumerateObject().ToDictionary(name => name.Name, name => name.Value.GetString() ?? "")
            : new Dictionary<string, string>(),
        root.TryGetProperty("durationType", out var duration) ? duration.GetString() : null,
        root.TryGetProperty("percentType", out var percent) ? percent.GetString() : null);

    /// <summary>The name of a part of a spec: the one given for it, else one whose beginning is replaced, else its path.</summary>
    public string NameOf(string path)
    {
        if (Names.TryGetValue(path, out var name))
        {
            return name;
        }

        var prefix = Names.Keys
            .Where(key => key.EndsWith("*", System.StringComparison.Ordinal) && path.StartsWith(key.TrimEnd('*'), System.StringComparison.Ordinal))
            .OrderByDescending(key => key.Length)
            .FirstOrDefault();
        return prefix is null ? path : Names[prefix].TrimEnd('*') + path.Substring(prefix.Length - 1);
    }

    /// <summary>A text that the API server checks to be a duration.</summary>
    public bool IsDuration(JsonElement schema) => DurationType is not null
        && schema.TryGetProperty("x-kubernetes-validations", out var rules)
        && rules.EnumerateArray().Any(rule => rule.TryGetProperty("rule", out var text) && text.GetString()!.Contains(DurationRule));

    /// <summary>A number from 0 to 100, or the only number of an object that is a percentage.</summary>
    public bool IsPercent(JsonElement schema, bool isAlone) => PercentType is not null
        && (isAlone || HasLimits(schema));

    private static bool HasLimits(JsonElement schema) => schema.TryGetProperty("minimum", out var minimum) && minimum.GetDouble() == 0
        && schema.TryGetProperty("maximum", out var maximum) && maximum.GetDouble() == 100;
}
