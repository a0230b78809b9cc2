using System.CommandLine;

namespace Payments.Infra.Preview.Cli;

/// <summary>Says what is wrong with the arguments, and what was most likely meant.</summary>
internal static class UsageErrors
{
    public static ImmutableArray<string> Describe(ParseResult result)
    {
        var unknown = result.UnmatchedTokens.Select(token => Unknown(token, result.CommandResult.Command)).ToImmutableArray();
        return unknown.Length > 0 ? unknown : [.. result.Errors.Select(error => error.Message)];
    }

    private static string Unknown(string token, Command command)
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
        return CliOptions.Find(name) is { } reason && isOption ? $"there is no option '{name}' here: {reason}"
            : Nearest.To(name, allowed) is { } meant ? $"{what}; did you mean '{meant}'?"
            : allowed.Length > 0 ? $"{what}; there are: {string.Join(", ", allowed)}"
            : what;
    }
}
