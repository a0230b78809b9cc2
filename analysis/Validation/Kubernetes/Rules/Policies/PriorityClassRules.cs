using System.Globalization;

namespace Payments.Infra.Analysis.Validation.Kubernetes.Rules.Policies;

/// <summary>Classes of pods by how urgent they are.</summary>
internal static class PriorityClassRules
{
    private const long Highest = 1_000_000_000;
    private const string SystemPrefix = "system-";
    private const string Reserved = $"priority class names with '{SystemPrefix}' prefix are reserved for system use only. error: ";

    /// <summary>The classes that every server has, with their values.</summary>
    public static readonly ImmutableDictionary<string, long> OfSystem =
        ImmutableDictionary<string, long>.Empty.Add("system-node-critical", 2_000_001_000).Add("system-cluster-critical", 2_000_000_000);

    public static IEnumerable<FieldError> Check(Field manifest)
    {
        var (name, value) = (manifest["metadata"]["name"], manifest["value"]);
        var wrong = name.Text.StartsWith(SystemPrefix, StringComparison.Ordinal)
            ? SystemProblem(name.Text, manifest) is { } problem ? FieldErrors.Forbidden(name, Reserved + problem) : null
            : value.Integer > Highest
                ? FieldErrors.Forbidden(value, string.Create(CultureInfo.InvariantCulture, $"maximum allowed value of a user defined priority is {Highest}"))
                : null;
        return (wrong is null ? [] : new[] { wrong }).Concat(CheckPolicy(manifest["preemptionPolicy"]));
    }

    public static IEnumerable<FieldError> CheckUpdate(Field before, Field after)
    {
        var (value, policy) = (after["value"], after["preemptionPolicy"]);
        return ((before["value"].Integer ?? 0) == (value.Integer ?? 0) ? [] : new[] { FieldErrors.Forbidden(value, "may not be changed in an update.") })
            .Concat(Policy(before) == Policy(after)
                ? []
                : [FieldError.Invalid(policy.ToString(), JsonValue.Create(Policy(after)), "field is immutable")]);
    }

    private static IEnumerable<FieldError> CheckPolicy(Field policy) =>
        policy.Exists && policy.Text.Length == 0 ? [FieldErrors.Required(policy)] : Choices.CheckGiven(policy, "PreemptLowerPriority", "Never");

    private static string Policy(Field manifest) => manifest["preemptionPolicy"].TextOr("PreemptLowerPriority");

    private static string? SystemProblem(string name, Field manifest) =>
        !OfSystem.TryGetValue(name, out var value) ? $"{name} is not a known system priority class"
        : (manifest["value"].Integer ?? 0) != value ? string.Create(CultureInfo.InvariantCulture, $"value of {name} PriorityClass must be {value}")
        : manifest["globalDefault"].IsTrue ? $"globalDefault of {name} PriorityClass must be false"
        : null;
}
