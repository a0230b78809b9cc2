using Pulumi;
using Pulumi.Random;

namespace Payments.Infra.Conformance.Tests.Programs;

/// <summary>Programs whose resources have options that say what a change or their end means.</summary>
internal static class OptionPrograms
{
    public static ImmutableDictionary<string, RewrittenProgram> All { get; } = new Dictionary<string, RewrittenProgram>
    {
        ["deleted-with/index.v2.js"] = RewrittenProgram.Of(() => _ = new RandomPet("stays")),
        ["ignore-changes/index.v2.js"] = RewrittenProgram.Of(IgnoredChanges),
        ["import-option/index.js"] = RewrittenProgram.Of(Imported),
        ["newer-options/index.v2.js"] = RewrittenProgram.Of(NewerOptions),
        ["protect/index.v2.js"] = RewrittenProgram.Of(() => Protected(null, null, null)),
        ["protect/index.v3.js"] = RewrittenProgram.Of(() => Protected(null, "2", true)),
        ["protect/index.v4.js"] = RewrittenProgram.Of(() => Protected(false, "1", null)),
        ["retain-on-delete/index.v2.js"] = RewrittenProgram.Of(Retained),
    }.ToImmutableDictionary();

    private static void IgnoredChanges()
    {
        _ = new RandomPet("whole", new() { Length = 3, Keepers = { ["v"] = "2" } }, new() { IgnoreChanges = { "keepers", "length" } });
        _ = new RandomPet("nested", new() { Keepers = { ["v"] = "2", ["w"] = "2" } }, new() { IgnoreChanges = { "keepers.v" } });
        _ = new RandomPet("star", new() { Keepers = { ["v"] = "2" }, Prefix = "p" }, new() { IgnoreChanges = { "*" } });
        _ = new RandomPet("added", new() { Prefix = "p" }, new() { IgnoreChanges = { "prefix" } });
    }

    private static void Imported() => _ = new RandomUuid("known", null, new() { ImportId = "aabbccdd-eeff-0011-2233-445566778899" });

    private static void NewerOptions()
    {
        var a = new RandomPet("a", new() { Keepers = { ["v"] = "2" } });

        // The SDK for Node.js depends on what a resource is replaced with by itself.
        _ = new RandomPet("replace-with", null, new() { ReplaceWith = { a }, DependsOn = { a } });
        _ = new RandomPet("trigger", null, new() { ReplacementTrigger = "two" });
        _ = new RandomPet("hidden", new() { Keepers = { ["v"] = "2" }, Length = 2 }, new() { HideDiffs = { "keepers" } });
        _ = new RandomPet("timeouts", null, new() { CustomTimeouts = new() { Create = TimeSpan.FromMinutes(10) } });
        _ = new RandomPet("on-changes", new() { Prefix = "p" }, new() { ReplaceOnChanges = { "prefix" } });
    }

    private static void Protected(bool? inherited, string? own, bool? isOwnProtected)
    {
        var group = new ComponentResource("demo:index:Group", "g", new ComponentResourceOptions { Protect = true });
        _ = new RandomPet("inherits", new() { Keepers = { ["v"] = "1" } }, new() { Parent = group, Protect = inherited });
        if (own is not null)
        {
            _ = new RandomPet("own", new() { Keepers = { ["v"] = own } }, new() { Protect = isOwnProtected });
        }
    }

    private static void Retained()
    {
        _ = new RandomPet("replaced", new() { Keepers = { ["v"] = "2" } }, new() { RetainOnDelete = true });
        _ = new RandomPet("later", null, new() { RetainOnDelete = true });
    }
}
