using System.Text.Json;
using Payments.Infra.House.Tests.Sources;

namespace Payments.Infra.House.Tests;

/// <summary>Every resource and function of a provider's schema costs each build: what no program uses is not there.</summary>
public sealed class SchemaTests
{
    /// <summary>What no source of the program spells, each with the reason why it stays.</summary>
    private static readonly Dictionary<string, string> Kept = new()
    {
        ["kubernetes"] = "The typed resources of Istio and of the operators, which are generated, derive from it.",
        ["azure-native:authorization:getClientConfig"] = "The one function without inputs: a form of its own, which the providers' tests call.",
        ["kubernetes:helm.sh/v4:Chart"] = "The one component that a provider makes: a form of its own, which the providers' tests make.",
        ["pulumi:providers:random"] = "The provider of a package belongs to it.",
        ["random:index/randomBytes:RandomBytes"] = "The engine fills in what the provider defaults to, for all resources of this small package.",
        ["random:index/randomId:RandomId"] = "As RandomBytes.",
        ["random:index/randomInteger:RandomInteger"] = "As RandomBytes.",
        ["random:index/randomPet:RandomPet"] = "As RandomBytes.",
        ["random:index/randomShuffle:RandomShuffle"] = "As RandomBytes.",
    };

    private static readonly Lazy<ImmutableHashSet<string>> Used = new(() =>
    [
        .. new[] { ("components", "Payments.Infra.Components"), ("stacks", "payments") }
            .SelectMany(tree => SourceTree.Of(tree.Item1, tree.Item2).Uses)
            .Select(use => use.Type)
            .Where(type => type?.ContainingAssembly?.Name.StartsWith("Pulumi.", StringComparison.Ordinal) == true)
            .Select(type => type!.ToDisplayString()),
    ]);

    private static readonly string[] Schemas = [.. Repository.Files("sdk/schemas", "*.json")];

    public static TheoryData<string> Files => [.. Schemas];

    [Theory]
    [MemberData(nameof(Files))]
    public void Every_resource_and_function_is_used_or_kept_for_a_reason(string file)
    {
        var unused = Entries(file).Where(entry => !Used.Value.Contains(entry.CSharp) && !Kept.ContainsKey(entry.Token)).Select(entry => entry.Token);

        Assert.Equal([], unused);
    }

    [Fact]
    public void What_is_kept_for_a_reason_is_there_and_not_used() => Assert.Equal(
        Kept.Keys.Order(StringComparer.Ordinal),
        Schemas.SelectMany(Entries)
            .Where(entry => Kept.ContainsKey(entry.Token) && !Used.Value.Contains(entry.CSharp))
            .Select(entry => entry.Token)
            .Order(StringComparer.Ordinal));

    private static IEnumerable<(string Token, string CSharp)> Entries(string file)
    {
        using var schema = JsonDocument.Parse(File.ReadAllText(Repository.PathOf(file)));
        return [.. new[] { "resources", "functions" }
            .Where(section => schema.RootElement.TryGetProperty(section, out _))
            .SelectMany(section => schema.RootElement.GetProperty(section).EnumerateObject())
            .Select(entry => (entry.Name, entry.Value.GetProperty("csharp").GetString()!))];
    }
}
