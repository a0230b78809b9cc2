using System.Diagnostics;
using System.Text.Json.Nodes;
using Payments.Infra.Stacks.Tests.HelmCharts;

namespace Payments.Infra.Stacks.Tests.Rendering;

/// <summary>Builds folders with the real <c>kubectl kustomize</c>.</summary>
internal static class Kustomize
{
    /// <summary>The objects that a folder gives, scalars as texts.</summary>
    public static async Task<ImmutableArray<JsonObject>> BuildAsync(string folder)
    {
        var start = new ProcessStartInfo(PackagedBinary.Kubectl!, ["kustomize", folder]) { RedirectStandardOutput = true, RedirectStandardError = true };
        using var process = Process.Start(start)!;
        var (output, error) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await process.WaitForExitAsync();
        Assert.True(process.ExitCode == 0, await error);
        return [.. Manifests.Documents(await output).OfType<JsonObject>()];
    }
}
