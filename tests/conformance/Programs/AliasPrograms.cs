using Pulumi;
using Pulumi.Random;

namespace Payments.Infra.Conformance.Tests.Programs;

/// <summary>Programs whose resources had other names, parents or types before.</summary>
internal static class AliasPrograms
{
    public static ImmutableDictionary<string, RewrittenProgram> All { get; } = new Dictionary<string, RewrittenProgram>
    {
        ["alias-component/index.v2.js"] = RewrittenProgram.Of(() => _ = new App("application")),
        ["alias-rename/index.v2.js"] = RewrittenProgram.Of(Names),
        ["alias-reparent/index.v2.js"] = RewrittenProgram.Of(Parents),
    }.ToImmutableDictionary();

    private static void Names()
    {
        _ = new RandomPet("new-name", null, new() { Aliases = { new Alias { Name = "old-name" } } });
        _ = new RandomPet("found-name");
    }

    private static void Parents()
    {
        var group = new ComponentResource("demo:index:Group", "g");
        _ = new RandomPet("goes-in", null, new() { Parent = group, Aliases = { new Alias { NoParent = true } } });
        _ = new RandomPet("goes-out", null, new()
        {
            Aliases = { new Alias { Urn = "urn:pulumi:dev::alias-reparent::demo:index:Group$random:index/randomPet:RandomPet::goes-out" } },
        });
    }

    private sealed class App : ComponentResource
    {
        public App(string name)
            : base("demo:new:App", name, new ComponentResourceOptions { Aliases = { new Alias { Name = "app", Type = "demo:old:App" } } })
        {
            var pet = new RandomPet($"{name}-pet", null, new() { Parent = this });
            _ = new RandomId($"{name}-id", new() { ByteLength = 2 }, new() { Parent = pet });
            _ = new RandomString("fixed-string", new() { Length = 4 }, new() { Parent = this });
        }
    }
}
