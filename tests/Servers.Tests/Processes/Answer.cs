using System.Diagnostics;
using Payments.Infra.Servers.Tests.Pods;

namespace Payments.Infra.Servers.Tests.Processes;

/// <summary>What a command said.</summary>
/// <param name="Code">Its exit code.</param>
/// <param name="Output">What it wrote.</param>
/// <param name="Errors">What it wrote of errors.</param>
internal sealed record Answer(int Code, string Output, string Errors)
{
    /// <summary>Runs a command to its end.</summary>
    public static Answer Of(IEnumerable<string> command, IReadOnlyDictionary<string, string> variables, string input = "")
    {
        using var process = Process.Start(Command(command, variables))!;
        var (output, errors) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        process.StandardInput.Write(input);
        process.StandardInput.Close();
        process.WaitForExit();
        return new Answer(process.ExitCode, output.GetAwaiter().GetResult(), errors.GetAwaiter().GetResult());
    }

    /// <summary>The answer, of a command that did what it was to do.</summary>
    public Answer Succeeded()
    {
        Assert.True(Code == 0, $"exit code {Code}\n{Output}\n{Errors}");
        return this;
    }

    /// <summary>How a command is started, as the user of containers and with no variables but its own.</summary>
    public static ProcessStartInfo Command(IEnumerable<string> command, IReadOnlyDictionary<string, string> variables)
    {
        var start = new ProcessStartInfo(ContainerUser.Prefix[0], [.. ContainerUser.Prefix.Skip(1), .. command])
        {
            WorkingDirectory = "/",
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment.Clear();
        foreach (var (name, value) in variables)
        {
            start.Environment[name] = value;
        }

        return start;
    }
}
