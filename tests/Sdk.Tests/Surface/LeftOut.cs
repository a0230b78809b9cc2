namespace Payments.Infra.Sdk.Tests.Surface;

/// <summary>What the official SDK has and this one leaves out: a type, or a member of one, each with the reason.</summary>
internal static class LeftOut
{
    private const string Hooks = "Hooks run around the operations of an update, which only a deployment has; the program has none.";

    public static readonly IReadOnlyDictionary<string, string> Reasons = new Dictionary<string, string>
    {
        ["Pulumi.ErrorHook"] = Hooks,
        ["Pulumi.ErrorHookArgs"] = Hooks,
        ["Pulumi.ErrorHookCallback"] = Hooks,
        ["Pulumi.ResourceHook"] = Hooks,
        ["Pulumi.ResourceHookArgs"] = Hooks,
        ["Pulumi.ResourceHookBinding"] = Hooks,
        ["Pulumi.ResourceHookCallback"] = Hooks,
        ["Pulumi.ResourceHookOptions"] = Hooks,
        ["Pulumi.ResourceOptions.Hooks"] = "The option that binds hooks to a resource.",
        ["Pulumi.Stash"] = "A value kept in state; the program keeps none.",
        ["Pulumi.StashArgs"] = "Inputs of a Stash.",
    };

    /// <summary>The reason why a member is left out; null when there is none.</summary>
    /// <param name="member">Full type name, a colon, the member.</param>
    public static string? ReasonOf(string member) =>
        Reasons.FirstOrDefault(entry => Covers(entry.Key, member)).Value;

    /// <summary>An entry is a namespace ending in a dot and a star, a type, or a type and a member's name.</summary>
    public static bool Covers(string entry, string member)
    {
        var type = member[..member.IndexOf(": ", StringComparison.Ordinal)];
        return entry.EndsWith(".*", StringComparison.Ordinal) ? type.StartsWith(entry[..^1], StringComparison.Ordinal)
            : entry == type || (entry.StartsWith(type + ".", StringComparison.Ordinal)
                && member[type.Length..].Contains($" {entry[(type.Length + 1)..]} ", StringComparison.Ordinal));
    }
}
