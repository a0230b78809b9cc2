using Payments.Infra.Semantics.Tests.Ways;

namespace Payments.Infra.Semantics.Tests;

/// <summary>The child process: runs one of the programs, named by its class and method, under the engine that started it.</summary>
internal static class Program
{
    private static async Task<int> Main(string[] arguments)
    {
        var facts = new Facts();
        var code = await Pulumi.Deployment.RunAsync(() => ChildProcess.Find(arguments[0])(facts)).ConfigureAwait(false);
        await File.WriteAllLinesAsync(arguments[1], facts.All).ConfigureAwait(false);
        return code;
    }
}
