using System.CommandLine;
using Payments.Infra.Analysis.Live;
using Payments.Infra.Preview.Engine;
using Payments.Infra.Preview.Live;

namespace Payments.Infra.Preview.Cli;

/// <summary><c>drift</c>: what a cluster has otherwise than it is planned.</summary>
internal static class DriftCommand
{
    private const string Description = """
        Says what a cluster has otherwise than it is planned: fields of other values and who set them, objects that are missing, and objects that nobody
        plans in namespaces of the plan. What the server fills in, allots and writes otherwise is none of it.

        Without --live it says the command of kubectl that writes the file. Ends with 7 when there are differences.

        Examples:
          drift --stack prod
          drift --stack prod --live live.yaml
          drift --manifests rendered --live live.yaml --json
        """;

    private static readonly Option<string?> LiveFile = new("--live", "-l")
    {
        Description = "What the cluster has, as `kubectl get -o yaml` writes it: a file, or a folder",
        HelpName = "file",
    };

    private static readonly Option<bool> Json = new("--json", "-j") { Description = "Write it for a program" };

    public static Command Create(PlanSource plans, OutputStreams streams)
    {
        var command = new Command("drift", Description);
        foreach (var option in (IEnumerable<Option>)[LiveFile, Json, .. ManifestSource.Options])
        {
            command.Add(option);
        }

        command.SetAction(async (result, cancellation) =>
        {
            var live = result.GetValue(LiveFile) is { } file ? ManifestSource.Read("--live", file) : default;
            var plan = await ManifestSource.PlanAsync(plans, result, cancellation).ConfigureAwait(false);
            var planned = plan is null ? ManifestSource.Read(result) : [.. KubernetesObjects.Of(plan.Steps).Select(item => item.Manifest)];
            if (live.IsDefault)
            {
                await streams.Output.WriteAsync(DriftText.Command(planned)).ConfigureAwait(false);
                return ExitCodes.Success;
            }

            var report = LiveCheck.Of(planned, live);
            await streams.Output.WriteAsync(result.GetValue(Json) ? DriftText.Json(report) : DriftText.Of(report)).ConfigureAwait(false);
            return report.Differences.IsEmpty ? ExitCodes.Success : ExitCodes.ChangesProposed;
        });
        return command;
    }
}
