using System.CommandLine;
using Payments.Infra.Preview.Checks;
using Payments.Infra.Preview.Mesh;
using Payments.Infra.Preview.Project;

namespace Payments.Infra.Preview.Cli;

/// <summary>Where a verb finds the mesh that it is about: the plan of a stack, or a folder with manifests.</summary>
internal static class MeshSource
{
    private static readonly Option<string?> Manifests = new("--manifests", "-m")
    {
        Description = "Folder with manifests, of any depth, or a file, in place of a stack's plan",
        HelpName = "folder",
    };

    /// <summary>The options that say it.</summary>
    public static ImmutableArray<Option> Options { get; } = [Manifests, .. PreviewOptions.Program];

    /// <summary>Reads the mesh.</summary>
    /// <exception cref="ProjectException">There is none, or the plan has errors.</exception>
    public static async Task<MeshInputs> ReadAsync(PlanSource plans, ParseResult result, CancellationToken cancellation)
    {
        if (result.GetValue(Manifests) is { } path)
        {
            var (documents, problems) = ManifestFolder.Read(path);
            var errors = problems.Where(problem => problem.IsError)
                .Select(problem => FormattableString.Invariant($"{problem.File}:{problem.Line}: {problem.Message}"))
                .ToImmutableArray();
            return errors.IsEmpty
                ? new([.. documents.Select(document => document.Manifest)], null)
                : throw new ProjectException(ExitCodes.Failure, [.. errors]);
        }

        var plan = await plans(PreviewOptions.Of(result), cancellation).ConfigureAwait(false);
        PlanErrors.Refuse(plan);
        return MeshInputs.Of(plan);
    }
}
