using System.Text.Json;
using System.Xml.Linq;

namespace Payments.Infra.Sdk.Tests;

/// <summary>With <c>-p:PulumiSdk=nuget</c> every project takes the official packages in place of <c>sdk/</c>, and nothing else changes.</summary>
public sealed class PackageSwitchTests
{
    public static TheoryData<string> Projects => [.. Directory
        .EnumerateFiles(Repository.Root, "*.csproj", SearchOption.AllDirectories)
        .Where(file => Packages(file).Any())
        .Select(file => Path.GetRelativePath(Repository.Root, file))
        .Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Projects))]
    public void The_official_packages_replace_the_embedded_projects(string project)
    {
        var (embedded, nuget) = (Evaluate(project, "embedded"), Evaluate(project, "nuget"));
        var packages = Packages(Path.Combine(Repository.Root, project)).Order(StringComparer.Ordinal).ToList();

        Assert.Equal(packages, nuget.Packages.Where(Repository.OfficialPackages.ContainsKey));
        Assert.Equal(packages.Select(name => Repository.OfficialPackages[name]), packages.Select(name => nuget.Versions[name]));
        Assert.Equal(packages, embedded.Projects.Where(IsEmbedded).Select(Path.GetFileNameWithoutExtension).Order(StringComparer.Ordinal));
        Assert.Equal(embedded.Packages, nuget.Packages.Where(name => !Repository.OfficialPackages.ContainsKey(name)));
        Assert.Equal(embedded.Projects.Where(path => !IsEmbedded(path)), nuget.Projects);
    }

    [Fact]
    public void Another_value_is_refused_with_those_allowed()
    {
        var (code, output) = Repository.Run(
            Repository.Root, "msbuild", "components/Components.csproj", "-t:CheckPulumiSdk", "-p:PulumiSdk=official", "-nologo");

        Assert.NotEqual(0, code);
        Assert.Contains(
            "PulumiSdk is 'official'; allowed are 'embedded' (the projects in sdk/) and 'nuget' (the official packages).",
            output,
            StringComparison.Ordinal);
    }

    private static Evaluation Evaluate(string project, string sdk)
    {
        var (code, output) = Repository.Run(
            Repository.Root, "msbuild", project, "-getItem:PackageReference", "-getItem:ProjectReference", "-getItem:PackageVersion", $"-p:PulumiSdk={sdk}");
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

    private static bool IsEmbedded(string project) => Repository.OfficialPackages.ContainsKey(Path.GetFileNameWithoutExtension(project));

    private static IEnumerable<string> Packages(string project) =>
        XDocument.Load(project).Descendants("PulumiPackage").Select(item => item.Attribute("Include")!.Value);

    private sealed record Evaluation(
        IReadOnlyList<string> Packages, IReadOnlyList<string> Projects, IReadOnlyDictionary<string, string> Versions);
}
