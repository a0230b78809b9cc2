using Pulumi;
using Pulumi.Random;

namespace Payments.Infra.Conformance.Tests.Programs;

/// <summary>Programs with components, and what depends on them and on resources.</summary>
internal static class ComponentPrograms
{
    public static ImmutableDictionary<string, RewrittenProgram> All { get; } = new Dictionary<string, RewrittenProgram>
    {
        ["component-inputs-change/index.v2.js"] = RewrittenProgram.Of(ChangedInputs),
        ["components-nested/index.js"] = new(Nested),
        ["dependencies/index.js"] = RewrittenProgram.Of(Dependencies),
        ["parents-urns/index.js"] = new(Parents),
        ["provider-default-explicit/index.js"] = RewrittenProgram.Of(Providers),
    }.ToImmutableDictionary();

    private static Dictionary<string, object?> Nested()
    {
        var branch = new Branch("branch");
        _ = new ComponentResource("demo:tree:Empty", "empty", new ComponentArgs { Note = "no children" });
        return new() { ["left"] = branch.Left.Pet.Id };
    }

    private static void Dependencies()
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
    }

    private static Dictionary<string, object?> Parents()
    {
        var group = Group("g", null);
        var inner = Group("inner", group);
        var pet = new RandomPet("pet", null, new() { Parent = inner });
        var child = new RandomId("child", new() { ByteLength = 2 }, new() { Parent = pet });
        _ = new RandomId("grandchild", new() { ByteLength = 2 }, new() { Parent = child });
        _ = new RandomPet("name with spaces/and::colons");
        Group("free text type", pet);
        return new() { ["urns"] = new[] { group.Urn, inner.Urn, pet.Urn, child.Urn } };

        static ComponentResource Group(string name, Resource? parent) => new("demo:Group", name, new ComponentResourceOptions { Parent = parent });
    }

    private static void ChangedInputs()
    {
        App("app", new() { Version = 2, Tags = { ["a"] = "1", ["c"] = "3" } });
        App("other", new() { Version = 1 });

        static void App(string name, AppArgs args)
        {
            var app = new ComponentResource("demo:index:App", name, args);
            _ = new RandomPet($"{name}-pet", null, new() { Parent = app });
        }
    }

    private static void Providers()
    {
        var p = new Provider("p");
        var q = new Provider("q");
        _ = new RandomPet("by-default");
        _ = new RandomPet("by-explicit", null, new() { Provider = p });
        Holder("h-map", new() { Providers = { p } });
        Holder("h-list", new() { Providers = { q } });
        Holder("h-single", new() { Provider = p });
        var parent = new RandomPet("parent", null, new() { Provider = q });
        _ = new RandomPet("child-of-custom", null, new() { Parent = parent });

        static void Holder(string name, ComponentResourceOptions options)
        {
            var holder = new ComponentResource("demo:index:Holder", name, options);
            _ = new RandomPet($"{name}-pet", null, new() { Parent = holder });
            var inner = new ComponentResource("demo:index:Inner", $"{name}-inner", new ComponentResourceOptions { Parent = holder });
            _ = new RandomPet($"{name}-deep", null, new() { Parent = inner });
        }
    }

    private sealed class AppArgs : ResourceArgs
    {
        [Input("tags")]
        private InputMap<string>? tags;

        [Input("version")]
        public Input<int>? Version { get; set; }

        public InputMap<string> Tags => tags ??= [];
    }
}
