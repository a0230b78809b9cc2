using System.Diagnostics;

namespace Payments.Infra.Stacks.Tests.Observability;

/// <summary>Prometheus' own judge of rules.</summary>
internal sealed class Promtool : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("promtool-");

    public static bool IsThere => (Environment.GetEnvironmentVariable("PATH") ?? "")
        .Split(Path.PathSeparator)
        .Any(path => File.Exists(Path.Combine(path, "promtool")));

    public void Write(string file, string text) => File.WriteAllText(Path.Combine(folder.FullName, file), text);

    /// <summary>Fails with what promtool says, unless it is content.</summary>
    public void Accepts(params string[] arguments)
    {
        var (code, output) = Run(arguments);
        Assert.True(code == 0, output);
    }

    /// <summary>What promtool says of something that it refuses.</summary>
    public string Refuses(params string[] arguments)
    {
        var (code, output) = Run(arguments);
        Assert.NotEqual(0, code);
        return output;
    }

    public void Dispose() => folder.Delete(recursive: true);

    private (int Code, string Output) Run(string[] arguments)
    {
        var start = new ProcessStartInfo("promtool", arguments)
        {
            WorkingDirectory = folder.FullName,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        using var process = Process.Start(start)!;
        var error = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return (process.ExitCode, output + error.GetAwaiter().GetResult());
    }
}
