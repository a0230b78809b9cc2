using Pulumi;
using Pulumi.Random;

namespace Payments.Infra.Conformance.Tests.Programs;

/// <summary>Recorded programs written again in C#: each registers what the program for Node.js does.</summary>
internal static class RewrittenProgram
{
    /// <summary>The programs by case and file.</summary>
    public static ImmutableSortedDictionary<string, Func<IDictionary<string, object?>>> All { get; } =
        new Dictionary<string, Func<IDictionary<string, object?>>>
        {
            ["components-nested/index.js"] = ComponentsNested,
            ["dependencies/index.js"] = Dependencies,
            ["fail-duplicate-urn/index.js"] = DuplicateUrn,
        }.ToImmutableSortedDictionary(StringComparer.Ordinal);

    private static Dictionary<string, object?> ComponentsNested()
    {
        var branch = new Branch("branch");
        _ = new ComponentResource("demo:tree:Empty", "empty", new ComponentArgs { Note = "no children" });
        return new() { ["left"] = branch.Left.Pet.Id };
    }

    private static Dictionary<string, object?> Dependencies()
    {
        var first = new RandomPet("first");
        var second = new RandomPet("second", null, new() { DependsOn = { first } });
        var pair = new Pair("pair", new() { DependsOn = { second } });
        _ = new RandomPet("after-pair", null, new() { DependsOn = { pair, first } });
        _ = new RandomId("by-property", new()
        {
            ByteLength = 2,
            Prefix = first.Id,
            Keepers = { ["both"] = Output.All(first.Id, second.Id).Apply(ids => string.Join(',', ids)), ["a"] = pair.A.Id },
        });
        _ = new ComponentResource("demo:index:Holder", "holder", new ComponentArgs { Value = second.Id }, new() { DependsOn = { first } });
        return [];
    }

    private static Dictionary<string, object?> DuplicateUrn()
    {
        _ = new RandomPet("twin");
        _ = new RandomPet("twin");
        return [];
    }
}
