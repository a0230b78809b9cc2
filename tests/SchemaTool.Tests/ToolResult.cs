using System.Collections.Immutable;
using Payments.Infra.SchemaTool.Cli;

namespace Payments.Infra.SchemaTool.Tests;

/// <summary>What a run of the tool gave.</summary>
internal sealed record ToolResult(int Code, ImmutableArray<string> Output, ImmutableArray<string> Errors)
{
    public static async Task<ToolResult> OfAsync(params string[] args)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        var code = await ToolCli.RunAsync(args, output, error);
        return new ToolResult(code, Lines(output), Lines(error));
    }

    private static ImmutableArray<string> Lines(StringWriter writer) => [.. writer.ToString().Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => line.TrimEnd('\r'))];
}
