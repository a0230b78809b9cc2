using System.CommandLine;
using Payments.Infra.Preview.Checks;

namespace Payments.Infra.Preview.Cli;

/// <summary><c>check</c>: anybody's manifests.</summary>
internal static class CheckCommand
{
    private const string Description = """
        Checks Kubernetes manifests as an API server, Istio and the operators in use would, without a cluster.

        Examples:
          check --manifests deploy
          check --manifests rendered --format sarif > findings.sarif
        """;

    private static readonly Option<string> Manifests = new("--manifests", "-m")
    {
        Description = "Folder with manifests, of any depth, or a file: YAML or JSON",
        HelpName = "folder",
        Required = true,
    };

    private static readonly Option<string> Format = new("--format", "-f")
    {
        Description = "How findings are written: text, json, sarif for code scanning, or github for annotations in a workflow",
        DefaultValueFactory = _ => "text",
    };

    public static Command Create(OutputStreams streams)
    {
        Format.AcceptOnlyFromAmong("text", "json", "sarif", "github");
        var command = new Command("check", Description) { Manifests, Format };
        command.SetAction(result => Run(result, streams));
        return command;
    }

    private static int Run(ParseResult result, OutputStreams streams)
    {
        var (documents, problems) = ManifestFolder.Read(Manifests.Name, result.GetValue(Manifests)!);
        var findings = problems.AddRange(ManifestCheck.Of(documents));
        streams.Output.Write(result.GetValue(Format) switch
        {
            "json" => CheckReport.Json(findings),
            "sarif" => CheckReport.Sarif(findings),
            "github" => CheckReport.GitHub(findings),
            _ => CheckReport.Text(findings, documents.Length, ManifestCheck.UnknownKinds(documents)),
        });
        return findings.Any(finding => finding.Severity == CheckSeverity.Error) ? ExitCodes.Failure : ExitCodes.Success;
    }
}
