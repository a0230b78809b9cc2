using System.Xml.Linq;
using Payments.Infra.House.Tests.Sources;

namespace Payments.Infra.House.Tests;

/// <summary>The projects stand on floors too: by the projects that they refer to, and by the files of others that they take in.</summary>
public sealed class ProjectTests
{
    private static readonly string[] Sdk = ["sdk/Pulumi", "sdk/Pulumi.AzureNative", "sdk/Pulumi.Kubernetes", "sdk/Pulumi.Random"];

    /// <summary>Each project of the product by its folder, and the folders that it may see, from the ground up.</summary>
    private static readonly (string Project, string[] Sees)[] Rows =
    [
        ("sdk/Generator", []),
        ("sdk/Pulumi", ["sdk/protos"]),
        ("sdk/Pulumi.AzureNative", ["sdk/Generator", "sdk/Pulumi", "sdk/schemas"]),
        ("sdk/Pulumi.Kubernetes", ["sdk/Generator", "sdk/Pulumi", "sdk/schemas"]),
        ("sdk/Pulumi.Random", ["sdk/Generator", "sdk/Pulumi", "sdk/schemas"]),
        ("analysis", ["schemas"]),
        ("checks", ["analysis", "sdk/Pulumi"]),
        ("istio", ["schemas", "sdk/Generator", "sdk/Pulumi", "sdk/Pulumi.Kubernetes"]),
        ("operators", ["schemas", "sdk/Generator", "sdk/Pulumi", "sdk/Pulumi.Kubernetes"]),
        ("components", ["istio", "operators", .. Sdk]),
        ("preview/Supervisor", []),
        ("preview", ["analysis", "preview/Supervisor", "sdk/protos"]),
        ("sdk/SchemaTool", ["preview", "sdk/Generator"]),
        ("stacks", ["checks", "components", "preview", "schemas", .. Sdk]),
    ];

    private static readonly string[] Projects = [.. Repository.Files("", "*.csproj")];

    public static TheoryData<string> Products => [.. Projects.Where(project => !IsTest(project))];

    public static TheoryData<string> Tests => [.. Projects.Where(IsTest)];

    [Theory]
    [MemberData(nameof(Products))]
    public void A_project_sees_the_projects_below_it_alone(string project)
    {
        var row = Rows.Single(row => row.Project == FolderOf(project));

        Assert.Equal([], Seen(project).Except(row.Sees));
    }

    [Theory]
    [MemberData(nameof(Tests))]
    public void Tests_see_no_tests(string project) => Assert.DoesNotContain(Seen(project), seen => seen.StartsWith("tests", StringComparison.Ordinal));

    [Fact]
    public void The_floors_are_those_of_the_projects_and_none_sees_one_above_it()
    {
        Assert.Equal(
            Projects.Where(project => !IsTest(project)).Select(FolderOf).Order(StringComparer.Ordinal),
            Rows.Select(row => row.Project).Order(StringComparer.Ordinal));
        Assert.All(Rows, row => Assert.DoesNotContain(Rows.SkipWhile(other => other != row), other => row.Sees.Contains(other.Project)));
    }

    [Fact]
    public void The_solution_has_every_project() => Assert.Equal(
        Projects.Order(StringComparer.Ordinal),
        XDocument.Load(Repository.PathOf("Payments.Infra.slnx")).Descendants("Project")
            .Select(item => item.Attribute("Path")!.Value)
            .Order(StringComparer.Ordinal));

    [Fact]
    public void No_project_names_anything_twice() => Assert.All(Projects, project =>
    {
        var items = Items(project).ToList();

        Assert.Equal(items.Distinct(), items);
    });

    private static bool IsTest(string project) => project.StartsWith("tests/", StringComparison.Ordinal);

    private static string FolderOf(string file) => file[..file.LastIndexOf('/')];

    /// <summary>The folders that a project refers to or takes files from: of projects, or of files that belong to none.</summary>
    private static IEnumerable<string> Seen(string project) => Items(project)
        .Select(item => item.Kind == "PulumiPackage" ? $"sdk/{item.Include}" : Outside(project, item.Include))
        .Where(folder => folder is not null && folder != FolderOf(project)).Select(folder => folder!).Distinct();

    private static IEnumerable<(string Kind, string Include)> Items(string project) =>
        from item in XDocument.Load(Repository.PathOf(project)).Descendants()
        where item.Parent?.Name.LocalName == "ItemGroup" && item.Attribute("Include") is not null
        from include in item.Attribute("Include")!.Value.Split(';')
        select (item.Name.LocalName, include);

    private static string? Outside(string project, string include)
    {
        if (!include.Contains('/', StringComparison.Ordinal))
        {
            return null;
        }

        var path = Path.GetRelativePath(Repository.Root, Path.GetFullPath(Path.Combine(Repository.PathOf(FolderOf(project)), include)));
        var owner = Projects.Select(FolderOf).Where(folder => path.StartsWith($"{folder}/", StringComparison.Ordinal)).MaxBy(folder => folder.Length);
        return owner ?? FolderOf(path);
    }
}
