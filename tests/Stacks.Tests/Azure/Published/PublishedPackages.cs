using Payments.Infra.Stacks.Tests.Observability;

namespace Payments.Infra.Stacks.Tests.Azure.Published;

/// <summary>The provider's npm package, whose declarations say what it takes, and the compiler that judges by them.</summary>
internal static class PublishedPackages
{
    /// <summary>Where the packages are, if they are there: as <c>.ci/npm-packages</c> lays them.</summary>
    public static string Folder { get; } =
        Environment.GetEnvironmentVariable("PULUMI_NPM_PACKAGES") is { Length: > 0 } set ? set : Repository.PathOf("node_modules");

    public static string AzureNative { get; } = Path.Combine(Folder, "@pulumi", "azure-native");

    public static string Compiler { get; } = Path.Combine(Folder, "typescript", "bin", "tsc");

    public static bool AreThere => File.Exists(Compiler) && Directory.Exists(AzureNative) && HasNode;

    private static bool HasNode => (Environment.GetEnvironmentVariable("PATH") ?? "")
        .Split(Path.PathSeparator)
        .Any(path => File.Exists(Path.Combine(path, "node")));

    /// <summary>The declarations of a resource: <c>containerservice/managedCluster</c> of <c>azure-native:containerservice:ManagedCluster</c>.</summary>
    public static string ModuleOf(string type)
    {
        var parts = type.Split(':');
        var capitals = parts[2].TakeWhile(char.IsAsciiLetterUpper).Count();

        // The file of AFDEndpoint is afdendpoint: all capitals at the beginning become small.
        return $"{parts[1]}/{parts[2][..capitals].ToLowerInvariant()}{parts[2][capitals..]}";
    }

    public static bool Has(string type) => File.Exists(Path.Combine(AzureNative, $"{ModuleOf(type)}.d.ts"));
}
