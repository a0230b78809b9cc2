using System.CommandLine;
using Payments.Infra.Preview.Engine;

namespace Payments.Infra.Preview.Cli;

/// <summary>The options that narrow a deployment to some resources.</summary>
internal sealed class ScopeOptions
{
    private readonly Option<string[]> targets = Urns("--target", "-t", "Change only this resource");
    private readonly Option<bool> targetDependents = new("--target-dependents") { Description = "Change what depends on a --target, too" };
    private readonly Option<string[]> excludes = Urns("--exclude", "-x", "Leave this resource as it is");
    private readonly Option<bool> excludeDependents = new("--exclude-dependents") { Description = "Leave what depends on an --exclude, too" };
    private readonly Option<string[]> replaces = Urns("--replace", null, "Replace this resource");
    private readonly Option<string[]> targetReplaces = Urns("--target-replace", null, "Change only this resource, and replace it");

    /// <summary>All of them, for a command.</summary>
    public ImmutableArray<Option> All => [targets, targetDependents, excludes, excludeDependents, replaces, targetReplaces];

    /// <summary>Refuses what does not go together.</summary>
    public void Validate(Command command) => command.Validators.Add(result =>
    {
        if (result.GetResult(excludes) is { Tokens.Count: > 0 } && result.GetResult(targets) is { Tokens.Count: > 0 })
        {
            result.AddError("--target and --exclude do not go together: one names what may change, the other what may not. Give one of them.");
        }
    });

    /// <summary>What the options say.</summary>
    public UpdateScope Read(ParseResult result)
    {
        var targetReplaced = result.GetValue(targetReplaces) ?? [];
        return new()
        {
            Targets = new([.. result.GetValue(targets) ?? [], .. targetReplaced]),
            TargetDependents = result.GetValue(targetDependents),
            Excludes = new(result.GetValue(excludes) ?? []),
            ExcludeDependents = result.GetValue(excludeDependents),
            Replaces = new([.. result.GetValue(replaces) ?? [], .. targetReplaced]),
        };
    }

    private static Option<string[]> Urns(string name, string? shortName, string description) => new(name, shortName is null ? [] : [shortName])
    {
        Description = description + "; a pattern with * (no colon) or ** (anything) names several. May be repeated",
        HelpName = "urn",
        Arity = ArgumentArity.OneOrMore,
        AllowMultipleArgumentsPerToken = false,
    };
}
