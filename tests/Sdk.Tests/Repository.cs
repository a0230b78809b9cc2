using System.Diagnostics;

namespace Payments.Infra.Sdk.Tests;

/// <summary>The repository that the tests run in.</summary>
internal static class Repository
{
    public static string Root { get; } = FindRoot();

    /// <summary>The packages that stand in for the projects in <c>sdk/</c> with <c>PulumiSdk=nuget</c>, with their versions.</summary>
    public static IReadOnlyDictionary<string, string> OfficialPackages { get; } = new Dictionary<string, string>
    {
        ["Pulumi"] = "3.112.1",
        ["Pulumi.Kubernetes"] = "4.34.2",
        ["Pulumi.AzureNative"] = "3.28.0",
        ["Pulumi.Random"] = "4.21.2",
    };

    /// <summary>Folder of the packages that this user has restored.</summary>
    public static string GlobalPackages => Environment.GetEnvironmentVariable("NUGET_PACKAGES")
        ?? Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".nuget", "packages");

    /// <summary>Runs <c>dotnet</c>.</summary>
    public static (int Code, string Output) Run(string folder, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo("dotnet", arguments) { WorkingDirectory = folder, RedirectStandardOutput = true })!;
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return (process.ExitCode, output);
    }

    private static string FindRoot()
    {
        var directory = new DirectoryInfo(AppContext.BaseDirectory);
        while (directory is not null && !File.Exists(Path.Combine(directory.FullName, "Payments.Infra.slnx")))
        {
            directory = directory.Parent;
        }

        return directory?.FullName ?? throw new InvalidOperationException("The tests do not run inside the repository.");
    }
}
