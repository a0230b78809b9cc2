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
            ["alias-rename/index.v2.js"] = AliasRename,
            ["components-nested/index.js"] = ComponentsNested,
            ["dependencies/index.js"] = Dependencies,
            ["fail-duplicate-urn/index.js"] = DuplicateUrn,
            ["secrets-nested/index.js"] = SecretsNested,
        }.ToImmutableSortedDictionary(StringComparer.Ordinal);

    private static Dictionary<string, object?> AliasRename()
    {
        _ = new RandomPet("new-name", null, new() { Aliases = { new Alias { Name = "old-name" } } });
        _ = new RandomPet("found-name");
        return [];
    }

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

    private static Dictionary<string, object?> SecretsNested()
    {
        _ = new ComponentResource("demo:index:Store", "store", new ComponentArgs
        {
            Host = "h",
            Auth = new InputMap<object>
            {
                ["key"] = Output.CreateSecret<object>("k1"),
                ["list"] = Output.Create<object>(new List<object>
                {
                    "a",
                    Output.CreateSecret(new Dictionary<string, object> { ["deep"] = new List<object> { 1, 2 } }),
                }),
            },
        });
        return [];
    }
}
