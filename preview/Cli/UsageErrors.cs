using System.CommandLine;

namespace Payments.Infra.Preview.Cli;

/// <summary>Says what is wrong with the arguments, and what was most likely meant.</summary>
internal static class UsageErrors
{
    /// <summary>What is wrong.</summary>
    /// <param name="result">The arguments as they were understood.</param>
    /// <param name="elsewhere">Options of other programs that somebody may look for here, each with why there is none.</param>
    public static ImmutableArray<string> Describe(ParseResult result, ImmutableDictionary<string, string> elsewhere)
    {
        var unknown = result.UnmatchedTokens.Select(token => Unknown(token, result.CommandResult.Command, elsewhere)).ToImmutableArray();
        return unknown.Length > 0 ? unknown : [.. result.Errors.Select(error => error.Message)];
    }

    private static string Unknown(string token, Command command, ImmutableDictionary<string, string> elsewhere)
    {
        var isOption = token.StartsWith('-');
        var name = token.Split('=')[0];
        ImmutableArray<string> allowed = isOption
            ? [.. command.Options
                .SelectMany(option => option.Aliases.Append(option.Name))
                .Where(option => option.StartsWith("--", StringComparison.Ordinal))
                .Order(StringComparer.Ordinal)]
            : [.. command.Subcommands.Select(verb => verb.Name).Order(StringComparer.Ordinal)];
        var what = isOption ? $"unknown option '{name}'" : allowed.Length > 0 ? $"unknown verb '{token}'" : $"unexpected argument '{token}'";
        return elsewhere.TryGetValue(name, out var reason) ? $"there is no option '{name}' here: {reason}"
            : Nearest.To(name, allowed) is { } meant ? $"{what}; did you mean '{meant}'?"
            : allowed.Length > 0 ? $"{what}; there are: {string.Join(", ", allowed)}"
            : what;
    }
}
