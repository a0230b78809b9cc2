using System.Text.RegularExpressions;
using Payments.Infra.Stacks.Tests.Observability;

namespace Payments.Infra.Stacks.Tests.Azure.Walk;

/// <summary>The part of docs/azure.md that leads from an empty subscription to a first payment.</summary>
internal static partial class AzureWalk
{
    public const string Begin = "<!-- generated: phases begin -->\n";
    public const string End = "<!-- generated: phases end -->\n";

    public static readonly string Path = Repository.PathOf("docs", "azure.md");

    private static readonly string Text = File.ReadAllText(Path);

    /// <summary>The commands of the page, without their prompt.</summary>
    public static IReadOnlyList<string> Commands { get; } =
        [.. Text.Split('\n').Where(line => line.TrimStart().StartsWith("$ ", StringComparison.Ordinal)).Select(line => line.TrimStart()[2..])];

    /// <summary>Names of the stack prod in Azure that the page has, such as <c>rg-network-payments-prod-westeurope</c>.</summary>
    public static IReadOnlyList<string> Names { get; } = [.. AzureName().Matches(Text).Select(match => match.Value).Distinct().Order(StringComparer.Ordinal)];

    /// <summary>Names of stack outputs that commands read or that the page tells of.</summary>
    public static IReadOnlyList<string> Outputs { get; } =
        [.. StackOutput().Matches(Text).Select(match => match.Groups[1].Value).Distinct().Order(StringComparer.Ordinal)];

    /// <summary>The phases of a deployment, with what a preview says of each.</summary>
    public static async Task<string> PhasesAsync()
    {
        var text = "| phase | `payments:target.phase` | makes | `preview --stack dev` | `preview --stack prod` |\n|---|---|---|---|---|\n";
        text += $"| foundation | `foundation` | {Foundation} | {await CountAsync("dev", Phase)} | {await CountAsync("prod", Phase)} |\n";
        text += $"| images and secrets | | {Images} | `images --stack dev` | `images --stack prod` |\n";
        return text + $"| platform | none | all the rest | {await CountAsync("dev", null)} | {await CountAsync("prod", null)} |\n";
    }

    /// <summary>The section of a foundation.</summary>
    public const string Phase = """{"phase":"foundation"}""";

    private const string Images = "what registry and vault must hold, by hand or by your pipelines";
    private const string Foundation = "what Azure has: network, registry, vault, accounts, cluster, identities";

    private static async Task<string> CountAsync(string stack, string? target)
    {
        var plan = await (target is null ? Previews.OfStackAsync(stack) : Previews.OfStackAsync(stack, ("target", target)));
        return $"`+ {plan.Steps.Count(step => step.Operation == Preview.Engine.StepOperation.Create)} to create`";
    }

    [GeneratedRegex("(?<![a-z-])(rg|rg-network|aks|vnet|pls-gateway)-payments-prod-westeurope")]
    private static partial Regex AzureName();

    [GeneratedRegex("pulumi stack output ([a-zA-Z]+)")]
    private static partial Regex StackOutput();
}
