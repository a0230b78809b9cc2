using System.CommandLine;
using Payments.Infra.Analysis.Mesh.Matrix;
using Payments.Infra.Preview.Mesh;

namespace Payments.Infra.Preview.Cli;

/// <summary><c>matrix</c>: who may call whom.</summary>
internal static class MatrixCommand
{
    private const string Description = """
        Says who may call whom: each port of each workload, its callers, and the methods and paths that the policies name.

        Examples:
          matrix --stack prod
          matrix --stack prod --markdown >> comment.md
          matrix --manifests deploy --json
        """;

    private static readonly Option<bool> Json = new("--json", "-j") { Description = "Write it for a program" };

    private static readonly Option<bool> Markdown = new("--markdown") { Description = "Write it as a table for a pull request" };

    public static Command Create(PlanSource plans, OutputStreams streams)
    {
        var command = new Command("matrix", Description);
        foreach (var option in (IEnumerable<Option>)[Json, Markdown, .. MeshSource.Options])
        {
            command.Add(option);
        }

        command.SetAction(async (result, cancellation) =>
        {
            var mesh = await MeshSource.ReadAsync(plans, result, cancellation).ConfigureAwait(false);
            var entries = AccessMatrix.Of(mesh.Manifests, mesh.Config);
            await streams.Output.WriteAsync(result.GetValue(Json) ? MatrixText.Json(entries)
                : result.GetValue(Markdown) ? MatrixText.Markdown(entries)
                : MatrixText.Of(entries)).ConfigureAwait(false);
            return ExitCodes.Success;
        });
        return command;
    }
}
