using Pulumi;
using Pulumi.Random;

namespace Payments.Infra.Conformance.Tests.Programs;

/// <summary>Programs whose change replaces resources, and what depends on them.</summary>
internal static class ReplacementPrograms
{
    public static ImmutableDictionary<string, RewrittenProgram> All { get; } = new Dictionary<string, RewrittenProgram>
    {
        ["delete-before-replace/index.v2.js"] = RewrittenProgram.Of(DeletedFirst),
        ["replace-chain/index.v2.js"] = new(Chain),
    }.ToImmutableDictionary();

    private static void DeletedFirst()
    {
        var a = new RandomPet("a", new() { Keepers = { ["v"] = "2" } }, new() { DeleteBeforeReplace = true });
        _ = new RandomId("dependent", new() { ByteLength = 2, Keepers = { ["a"] = a.Id } });
        _ = new RandomId("loose", new() { ByteLength = 2 }, new() { DependsOn = { a } });
        _ = new RandomPet("normal", new() { Keepers = { ["v"] = "2" } });
    }

    private static Dictionary<string, object?> Chain()
    {
        var db = new Db("db", new() { Rotation = "2" });
        _ = new RandomId("conn", new() { ByteLength = 2, Keepers = { ["pw"] = db.Password.Result } });
        return new() { ["pw"] = db.Password.Result };
    }

    private sealed class Db : ComponentResource
    {
        public Db(string name, DbArgs args)
            : base("demo:index:Db", name, args)
        {
            Password = new RandomPassword($"{name}-pw", new() { Length = 12, Keepers = { ["rotation"] = args.Rotation } }, new() { Parent = this });
            RegisterOutputs(new Dictionary<string, object?> { ["pw"] = Password.Result });
        }

        public RandomPassword Password { get; }
    }

    private sealed class DbArgs : ResourceArgs
    {
        [Input("rotation", required: true)]
        public Input<string> Rotation { get; set; } = null!;
    }
}
