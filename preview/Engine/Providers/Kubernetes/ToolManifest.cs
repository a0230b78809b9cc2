using System.Diagnostics;
using System.Text;
using Payments.Infra.Preview.Values;

namespace Payments.Infra.Preview.Engine.Providers.Kubernetes;

/// <summary>Manifests that programs on this machine make, when they are on the PATH.</summary>
internal static class ToolManifest
{
    /// <summary>The objects of a chart; null when there is no <c>helm</c>.</summary>
    /// <param name="request">The component.</param>
    /// <param name="settings">The provider's settings.</param>
    /// <exception cref="ProviderException">Helm refuses the chart.</exception>
    public static string? OfChart(ConstructRequest request, KubernetesSettings settings)
    {
        var inputs = PlainObject.Of(request.Inputs);
        var values = Manifest.Of(ReleaseValues.Of(inputs) as PropertyValue.Map ?? PropertyValue.Map.Empty).ToJsonString();
        string[] arguments =
        [
            "template", Text(inputs, "name") is { Length: > 0 } name ? name : request.Name, Text(inputs, "chart"), "--values", "-", "--no-hooks",
            "--namespace", Text(inputs, "namespace") is { Length: > 0 } space ? space : settings.ComponentNamespace,
            .. Option(inputs, "version", "--version"),
            .. Option(inputs["repositoryOpts"] as PropertyValue.Map, "repo", "--repo"),
            .. Flag(inputs, "devel", "--devel"),
            .. Flag(inputs, "dependencyUpdate", "--dependency-update"),
            .. Flag(inputs, "verify", "--verify"),
            .. inputs["skipCrds"] is PropertyValue.Bool { Value: true } ? (string[])[] : ["--include-crds"],
        ];
        return Run("helm", request.Directory, values, arguments);
    }

    /// <summary>The objects of a kustomization; null when there is no <c>kubectl</c>.</summary>
    /// <param name="request">The component.</param>
    /// <exception cref="ProviderException">The kustomization is refused.</exception>
    public static string? OfKustomization(ConstructRequest request) => OfKustomization(
        request.Directory, (request.Inputs["directory"]?.Revealed() as PropertyValue.Text)?.Value ?? "");

    /// <summary>The objects of a kustomization; null when there is no <c>kubectl</c>.</summary>
    /// <param name="directory">Folder of the program.</param>
    /// <param name="kustomization">Folder of the kustomization.</param>
    /// <exception cref="ProviderException">The kustomization is refused.</exception>
    public static string? OfKustomization(string directory, string kustomization) =>
        Run("kubectl", directory, "", ["kustomize", kustomization, "--load-restrictor", "LoadRestrictionsNone"]);

    private static string? Run(string program, string directory, string input, string[] arguments)
    {
        var path = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).Select(folder => Path.Combine(folder, program))
            .FirstOrDefault(File.Exists);
        if (path is null)
        {
            return null;
        }

        using var process = Process.Start(new ProcessStartInfo(path, arguments)
        {
            WorkingDirectory = directory,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        }) ?? throw new ProviderException($"the program '{path}' could not be started");
        var errors = new StringBuilder();
        process.ErrorDataReceived += (_, line) => errors.AppendLine(line.Data);
        process.BeginErrorReadLine();
        process.StandardInput.Write(input);
        process.StandardInput.Close();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return process.ExitCode == 0 ? output : throw new ProviderException($"{program} {arguments[0]}: {errors.ToString().Trim()}");
    }

    private static string[] Option(PropertyValue.Map? inputs, string key, string option) =>
        inputs is not null && Text(inputs, key) is { Length: > 0 } value ? [option, value] : [];

    private static string[] Flag(PropertyValue.Map inputs, string key, string option) => inputs[key] is PropertyValue.Bool { Value: true } ? [option] : [];

    private static string Text(PropertyValue.Map inputs, string key) => (inputs[key] as PropertyValue.Text)?.Value ?? "";
}
