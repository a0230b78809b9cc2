using System.CommandLine;
using System.Text.Json.Nodes;
using Payments.Infra.Preview.Checks;
using Payments.Infra.Preview.Engine;
using Payments.Infra.Preview.Project;

namespace Payments.Infra.Preview.Cli;

/// <summary>Where a verb finds the objects that it is about: the plan of a stack, or a folder with manifests.</summary>
internal static class ManifestSource
{
    private static readonly Option<string?> Manifests = new("--manifests", "-m")
    {
        Description = "Folder with manifests, of any depth, or a file, in place of a stack's plan",
        HelpName = "folder",
    };

    /// <summary>The options that say it.</summary>
    public static ImmutableArray<Option> Options { get; } = [Manifests, .. PreviewOptions.Program];

    /// <summary>Makes the plan of the stack; null where a folder is named.</summary>
    /// <exception cref="ProjectException">The plan has errors.</exception>
    public static async Task<Plan?> PlanAsync(PlanSource plans, ParseResult result, CancellationToken cancellation)
    {
        if (result.GetValue(Manifests) is not null)
        {
            return null;
        }

        var plan = await plans(PreviewOptions.Of(result), cancellation).ConfigureAwait(false);
        PlanErrors.Refuse(plan);
        return plan;
    }

    /// <summary>Reads the folder.</summary>
    /// <exception cref="ProjectException">There is none, or it holds what is no manifest.</exception>
    public static ImmutableArray<JsonObject> Read(ParseResult result) => Read(Manifests.Name, result.GetRequiredValue(Manifests)!);

    /// <summary>Reads a folder or a file.</summary>
    /// <param name="option">The option that names it.</param>
    /// <param name="path">The folder, or the file.</param>
    /// <exception cref="ProjectException">There is none, or it holds what is no manifest.</exception>
    public static ImmutableArray<JsonObject> Read(string option, string path)
    {
        var (documents, problems) = ManifestFolder.Read(option, path);
        var errors = problems.Where(problem => problem.Severity == CheckSeverity.Error)
            .Select(problem => FormattableString.Invariant($"{problem.File}:{problem.Line}: {problem.Message}"))
            .ToImmutableArray();
        return errors.IsEmpty ? [.. documents.Select(document => document.Manifest)] : throw new ProjectException(ExitCodes.Failure, [.. errors]);
    }
}
