using Pulumi;
using Pulumi.Random;

namespace Payments.Infra.Conformance.Tests.Programs;

/// <summary>Programs that change resources on their way to the engine.</summary>
internal static class TransformPrograms
{
    public static ImmutableDictionary<string, RewrittenProgram> All { get; } = new Dictionary<string, RewrittenProgram>
    {
        ["transformations/index.js"] = RewrittenProgram.Of(Transformed) with { Options = new() { ResourceTransformations = { StackKeeper } } },
        ["transforms/index.js"] = RewrittenProgram.Of(Rewired) with { Options = new() { ResourceTransforms = { PetsOfTheStack } } },
    }.ToImmutableDictionary();

    private static ResourceTransformationResult? StackKeeper(ResourceTransformationArgs args) =>
        args.Args is RandomPetArgs pet ? new(With(pet, "stack"), args.Options) : null;

    private static void Transformed()
    {
        var group = new ComponentResource("demo:index:Group", "g", new ComponentResourceOptions { ResourceTransformations = { ProtectedGroup } });
        _ = new RandomPet("in-group", new() { Keepers = { ["own"] = "1" } }, new() { Parent = group, ResourceTransformations = { Longer } });
        _ = new RandomPet("alone", new());
    }

    private static ResourceTransformationResult? ProtectedGroup(ResourceTransformationArgs args) => args.Args is RandomPetArgs pet
        ? new(With(pet, "group"), CustomResourceOptions.Merge((CustomResourceOptions)args.Options, new() { Protect = true }))
        : new(
            new DictionaryResourceArgs(Of("keepers", Of("group", "yes"))),
            ComponentResourceOptions.Merge((ComponentResourceOptions)args.Options, new() { Protect = true }));

    private static ResourceTransformationResult? Longer(ResourceTransformationArgs args)
    {
        ((RandomPetArgs)args.Args).Length = 3;
        return new(args.Args, args.Options);
    }

    private static RandomPetArgs With(RandomPetArgs args, string keeper)
    {
        args.Keepers[keeper] = "yes";
        return args;
    }

    private static void Rewired()
    {
        var group = new ComponentResource("demo:index:Group", "g", new ComponentResourceOptions { ResourceTransforms = { OfTheGroup } });
        _ = new RandomPet("in-group", new() { Prefix = "o" }, new() { Parent = group, ResourceTransforms = { Own } });
        _ = new RandomPet("alone", new());
        var provider = new Provider("p");
        _ = new RandomId("rewired", new() { ByteLength = 2 }, new() { ResourceTransforms = { ByProvider(provider) } });
    }

    private static Task<ResourceTransformResult?> PetsOfTheStack(ResourceTransformArgs args, CancellationToken cancellation)
    {
        if (args.Type != "random:index/randomPet:RandomPet")
        {
            return Task.FromResult<ResourceTransformResult?>(null);
        }

        args.Options.IgnoreChanges = ["length"];
        return Result(Prefixed(args.Args, "s"), args.Options);
    }

    private static Task<ResourceTransformResult?> OfTheGroup(ResourceTransformArgs args, CancellationToken cancellation)
    {
        if (!args.Type.StartsWith("random:", StringComparison.Ordinal))
        {
            return Task.FromResult<ResourceTransformResult?>(null);
        }

        args.Options.Protect = true;
        return Result(Prefixed(args.Args, "g"), args.Options);
    }

    /// <summary>From one transform to the next the SDK for Node.js makes a secret of an object that has one in it; here it is one at once.</summary>
    private static Task<ResourceTransformResult?> Own(ResourceTransformArgs args, CancellationToken cancellation) => Result(
        Prefixed(args.Args, "r").SetItem("keepers", Output.CreateSecret(Of("k", "x"))), args.Options);

    private static ResourceTransform ByProvider(ProviderResource provider) => (args, _) =>
    {
        args.Options.Provider = provider;
        return Result(args.Args, args.Options);
    };

    private static ImmutableDictionary<string, object?> Prefixed(ImmutableDictionary<string, object?> args, string letter) =>
        args.SetItem("prefix", $"{args.GetValueOrDefault("prefix")}{letter}");

    private static ImmutableDictionary<string, object?> Of(string key, object value) => ImmutableDictionary<string, object?>.Empty.Add(key, value);

    private static Task<ResourceTransformResult?> Result(ImmutableDictionary<string, object?> args, ResourceOptions options) =>
        Task.FromResult<ResourceTransformResult?>(new ResourceTransformResult(args, options));
}
