namespace Payments.Infra.Preview.Cli;

/// <summary>Options that <c>pulumi preview</c> has and an offline preview has no use for, and what to do in their place.</summary>
internal static class CliOptions
{
    /// <summary>By option, with its dashes.</summary>
    public static readonly ImmutableDictionary<string, string> Reasons = new Dictionary<string, string>
    {
        ["--color"] = "colours are for terminals; NO_COLOR=1 turns them off",
        ["--import-file"] = "nothing deployed is asked; `pulumi preview --import-file` writes it",
        ["--message"] = "nothing is deployed that it could describe; leave it out",
        ["--non-interactive"] = "nothing is ever asked; leave it out",
        ["--parallel"] = "nothing is waited for; leave it out",
        ["--policy-pack"] = "packs of policies run in `pulumi preview`",
        ["--refresh"] = "nothing deployed is asked. `pulumi refresh` does, and then `pulumi stack export --file state.json` writes what --against takes",
        ["--run-program"] = "nothing deployed is asked; `pulumi preview --refresh` does",
        ["--save-plan"] = "only the engine that deploys can hold itself to a plan; --save writes what this one would lead to",
        ["--show-config"] = "what a program is given stands in Pulumi.yaml and the stack files",
        ["--skip-preview"] = "a preview is all there is; `pulumi up` deploys",
        ["--suppress-outputs"] = "outputs always stand at the end; leave it out",
        ["--suppress-progress"] = "progress is for terminals, and quiet in a file or a pipe",
        ["--yes"] = "nothing is ever asked; leave it out",
    }.ToImmutableDictionary();
}
