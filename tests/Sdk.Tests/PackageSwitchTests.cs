using System.Diagnostics;
using System.Text.Json;
using System.Xml.Linq;

namespace Payments.Infra.Sdk.Tests;

/// <summary>With <c>-p:PulumiSdk=nuget</c> every project takes the official packages in place of <c>sdk/</c>, and nothing else changes.</summary>
public sealed class PackageSwitchTests
{
    private static readonly string Root = FindRoot();

    private static readonly Dictionary<string, string> Official = new()
    {
        ["Pulumi"] = "3.112.1",
        ["Pulumi.Kubernetes"] = "4.34.2",
        ["Pulumi.AzureNative"] = "3.28.0",
        ["Pulumi.Random"] = "4.21.2",
    };

    public static TheoryData<string> Projects => [.. Directory
        .EnumerateFiles(Root, "*.csproj", SearchOption.AllDirectories)
        .Where(file => Packages(file).Any())
        .Select(file => Path.GetRelativePath(Root, file))
        .Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Projects))]
    public void The_official_packages_replace_the_embedded_projects(string project)
    {
        var (embedded, nuget) = (Evaluate(project, "embedded"), Evaluate(project, "nuget"));
        var packages = Packages(Path.Combine(Root, project)).Order(StringComparer.Ordinal).ToList();

        Assert.Equal(packages, nuget.Packages.Where(Official.ContainsKey));
        Assert.Equal(packages.Select(name => Official[name]), packages.Select(name => nuget.Versions[name]));
        Assert.Equal(packages, embedded.Projects.Where(IsEmbedded).Select(Path.GetFileNameWithoutExtension).Order(StringComparer.Ordinal));
        Assert.Equal(embedded.Packages, nuget.Packages.Where(name => !Official.ContainsKey(name)));
        Assert.Equal(embedded.Projects.Where(path => !IsEmbedded(path)), nuget.Projects);
    }

    [Fact]
    public void Another_value_is_refused_with_those_allowed()
    {
        var (code, output) = Run("msbuild", "components/Components.csproj", "-t:CheckPulumiSdk", "-p:PulumiSdk=official", "-nologo");

        Assert.NotEqual(0, code);
        Assert.Contains(
            "PulumiSdk is 'official'; allowed are 'embedded' (the projects in sdk/) and 'nuget' (the official packages).",
            output,
            StringComparison.Ordinal);
    }

    private static Evaluation Evaluate(string project, string sdk)
    {
        var (code, output) = Run(
            "msbuild", project, "-getItem:PackageReference", "-getItem:ProjectReference", "-getItem:PackageVersion", $"-p:PulumiSdk={sdk}");
        Assert.True(code == 0, output);
        using var document = JsonDocument.Parse(output);
        var items = document.RootElement.GetProperty("Items");
        return new Evaluation(
            Names(items, "PackageReference", "Identity"),
            Names(items, "ProjectReference", "FullPath"),
            items.GetProperty("PackageVersion").EnumerateArray().ToDictionary(
                item => item.GetProperty("Identity").GetString()!, item => item.GetProperty("Version").GetString()!));
    }

    private static IReadOnlyList<string> Names(JsonElement items, string kind, string key) =>
        [.. items.GetProperty(kind).EnumerateArray().Select(item => item.GetProperty(key).GetString()!).Order(StringComparer.Ordinal)];

    private static bool IsEmbedded(string project) => Official.ContainsKey(Path.GetFileNameWithoutExtension(project));

    private static IEnumerable<string> Packages(string project) =>
        XDocument.Load(project).Descendants("PulumiPackage").Select(item => item.Attribute("Include")!.Value);

    private static (int Code, string Output) Run(params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo("dotnet", arguments) { WorkingDirectory = Root, RedirectStandardOutput = true })!;
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return (process.ExitCode, output);
    }

    private static string FindRoot()
    {
        var directory = new DirectoryInfo(AppContext.BaseDirectory);
        while (directory is not null && !File.Exists(Path.Combine(directory.FullName, "Payments.Infra.sln")))
        {
            directory = directory.Parent;
        }

        return directory?.FullName ?? throw new InvalidOperationException("The tests do not run inside the repository.");
    }

    private sealed record Evaluation(
        IReadOnlyList<string> Packages, IReadOnlyList<string> Projects, IReadOnlyDictionary<string, string> Versions);
}
