using Pulumi;
using Pulumi.Random;

namespace Payments.Infra.Conformance.Tests.Programs;

/// <summary>Programs with secrets, and with values that are not known yet.</summary>
internal static class SecretPrograms
{
    public static ImmutableDictionary<string, RewrittenProgram> All { get; } = new Dictionary<string, RewrittenProgram>
    {
        ["secrets-basic/index.js"] = new(Basic),
        ["secrets-input-change/index.v2.js"] = RewrittenProgram.Of(ChangedInputs),
        ["secrets-nested/index.v2.js"] = new(Nested),
        ["unknowns/index.js"] = new(Unknowns),
    }.ToImmutableDictionary();

    private static Dictionary<string, object?> Basic()
    {
        var password = new RandomPassword("pw", new() { Length = 16 });
        var pet = new RandomPet("pet", new() { Prefix = Output.CreateSecret("team-a") }, new() { AdditionalSecretOutputs = { "separator" } });
        var byKeeper = new RandomId("by-keeper", new() { ByteLength = 2, Keepers = { ["token"] = Output.CreateSecret("s3cr3t"), ["open"] = "yes" } });
        return new()
        {
            ["password"] = password.Result,
            ["petId"] = pet.Id,
            ["separator"] = pet.Separator,
            ["hex"] = byKeeper.Hex,
            ["plain"] = "plain",
            ["declared"] = Output.CreateSecret("shh"),
            ["derived"] = Output.CreateSecret("abc").Apply(text => text.Length),
            ["unwrapped"] = Output.Unsecret(Output.CreateSecret("open")),
        };
    }

    private static void ChangedInputs()
    {
        _ = new RandomPet("rotated", new() { Keepers = { ["token"] = Output.CreateSecret("two"), ["other"] = "x" } });
        _ = new RandomPet("covered", new() { Keepers = { ["token"] = Output.CreateSecret("one") } });
        _ = new RandomPet("uncovered", new() { Keepers = { ["token"] = "one" } });
    }

    private static Dictionary<string, object?> Nested()
    {
        var key = Output.CreateSecret("k2");
        var args = new Box
        {
            Host = "h",
            Auth =
            {
                ["key"] = key,
                ["list"] = new object[] { "b", Output.CreateSecret(ImmutableDictionary<string, object>.Empty.Add("deep", new[] { 1, 3 })) },
            },
        };
        _ = new ComponentResource("demo:index:Store", "store", args);
        return new()
        {
            ["whole"] = new Dictionary<string, object?>
            {
                ["user"] = "v",
                ["password"] = Output.CreateSecret("p2"),
                ["ports"] = new object[] { 1, Output.CreateSecret(3) },
            },
            ["url"] = Output.Format($"https://{args.Host}:{key}@x"),
            ["json"] = Output.JsonSerialize(Output.CreateSecret("x").Apply(text => new { a = text, b = 2 })),
        };
    }

    private static Dictionary<string, object?> Unknowns()
    {
        var pet = new RandomPet("pet");
        var password = new RandomPassword("pw", new() { Length = 10 });
        var number = new RandomInteger("n", new() { Min = 1, Max = 3 });
        _ = new ComponentResource("demo:index:Box", "box", new Box
        {
            Value = pet.Id,
            Nested = { ["a"] = new object[] { 1, pet.Id }, ["secret"] = password.Result },
            Number = number.Result,
        });
        _ = new RandomId("uses", new()
        {
            ByteLength = 3,
            Prefix = Output.Format($"p-{pet.Id}-"),
            Keepers = { ["pet"] = pet.Id, ["pw"] = password.Result, ["fixed"] = "f" },
        });
        _ = new RandomShuffle("shuffle", new() { Inputs = { "a", pet.Id }, ResultCount = number.Result });
        return new() { ["direct"] = pet.Id, ["nested"] = new object[] { 1, pet.Id }, ["secretUnknown"] = password.Result };
    }

    private sealed class Box : ResourceArgs
    {
        [Input("auth")]
        private InputMap<object>? auth;

        [Input("nested")]
        private InputMap<object>? nested;

        public InputMap<object> Auth => auth ??= [];

        [Input("host")]
        public Input<string>? Host { get; set; }

        public InputMap<object> Nested => nested ??= [];

        [Input("number")]
        public Input<int>? Number { get; set; }

        [Input("value")]
        public Input<string>? Value { get; set; }
    }
}
