using System.CommandLine;
using Payments.Infra.Preview.Project;
using Payments.Infra.Preview.Render;

namespace Payments.Infra.Preview.Cli;

/// <summary><c>render</c>: the Kubernetes objects of a plan as files.</summary>
internal static class RenderCommand
{
    private const string Description = """
        Writes the Kubernetes objects of a stack as files, for `kubectl apply -k` and Argo CD.

        Examples:
          render --stack prod --out rendered
          render --stack prod --out rendered --helm flux
          render --stack prod --out prod --argocd-repository https://git.example.com/payments/manifests
          render --stack prod --out rendered --helm expand --chart-dir charts
        """;

    private static readonly Option<string> Out = new("--out", "-o")
    {
        Description = "Folder to write: an empty one, a new one, or one that 'render' has written, which is replaced as a whole",
        HelpName = "folder",
        Required = true,
    };

    private static readonly Option<string> Helm = new("--helm")
    {
        Description = "What becomes of Helm releases: applications of Argo CD, releases of Flux, or the objects that a local helm makes of their charts",
        DefaultValueFactory = _ => "argocd",
    };

    private static readonly Option<string?> ChartDirectory = new("--chart-dir")
    {
        Description = "With '--helm expand': folder with a folder for each chart. Default: helm fetches them",
        HelpName = "folder",
    };

    public static Command Create(PlanSource plans, OutputStreams streams)
    {
        Helm.AcceptOnlyFromAmong("argocd", "flux", "expand");
        var command = new Command("render", Description);
        foreach (var option in (IEnumerable<Option>)[.. PreviewOptions.Program, Out, Helm, ChartDirectory, .. ArgoOptions.All])
        {
            command.Add(option);
        }

        command.SetAction((result, cancellation) => RunAsync(plans, streams, result, cancellation));
        return command;
    }

    private static async Task<int> RunAsync(PlanSource plans, OutputStreams streams, ParseResult result, CancellationToken cancellation)
    {
        var options = PreviewOptions.Of(result);
        var (form, charts) = (FormOf(result.GetValue(Helm)!), result.GetValue(ChartDirectory));
        if (charts is not null && form != ReleaseForm.Expand)
        {
            throw new ProjectException(ExitCodes.Failure, "--chart-dir needs '--helm expand': the other forms leave charts to the cluster.");
        }

        var argo = ArgoOptions.Of(result, options.Stack);
        if (argo is not null && form == ReleaseForm.Flux)
        {
            throw new ProjectException(
                ExitCodes.Failure, "--argocd-repository does not go with '--helm flux': Argo CD would make releases that only Flux carries out.");
        }

        var plan = await plans(options, cancellation).ConfigureAwait(false);
        PlanErrors.Refuse(plan);
        var rendered = await Renderer.RenderAsync(plan, new() { Releases = form, ChartDirectory = charts, Argo = argo }, cancellation).ConfigureAwait(false);
        var folder = result.GetValue(Out)!;
        OutputFolder.Write(folder, rendered.Files);
        await streams.Output.WriteLineAsync($"{rendered.Objects} objects in {rendered.Files.Count} files: {folder}").ConfigureAwait(false);
        if (rendered.Placeholders > 0)
        {
            await streams.Output.WriteLineAsync($"{rendered.Placeholders} values to supply: {Path.Combine(folder, "supply.yaml")}").ConfigureAwait(false);
        }

        if (rendered.LeftOut > 0)
        {
            await streams.Output.WriteLineAsync($"{rendered.LeftOut} resources are not rendered: {Path.Combine(folder, "README.md")}").ConfigureAwait(false);
        }

        return ExitCodes.Success;
    }

    private static ReleaseForm FormOf(string name) => name switch
    {
        "flux" => ReleaseForm.Flux,
        "expand" => ReleaseForm.Expand,
        _ => ReleaseForm.ArgoCd,
    };
}
