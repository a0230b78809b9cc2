using Payments.Infra.SchemaTool.Cli;

namespace Payments.Infra.SchemaTool.Tests;

/// <summary>What a run of the tool gave.</summary>
internal sealed record ToolResult(int Code, string Output, string Error)
{
    public IEnumerable<string> Lines => Output.Split('\n');

    public static async Task<ToolResult> OfAsync(params string[] args)
    {
        using var output = new StringWriter { NewLine = "\n" };
        using var error = new StringWriter { NewLine = "\n" };
        var code = await ToolCli.RunAsync(args, output, error);
        return new ToolResult(code, output.ToString().TrimEnd(), error.ToString().TrimEnd());
    }
}
